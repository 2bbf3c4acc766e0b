import type { ComponentProps } from 'react';
import { CallConversation } from '@/entrypoints/sidebar/call/call-conversation';
import { decideInputOf } from '@/entrypoints/sidebar/decide-input-of';
import type { Language } from '@/lib/domain/language';
import type { RefusalReason } from '@/lib/domain/playbook/refusal';
import { walkPath } from '@/lib/offers/ladder/path';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

const nothing = () => undefined;

/** What was refused before the picture is taken, one reason after the other. */
export interface Played {
  reasons?: readonly RefusalReason[];
}

type GalleryCallProps = Played & Pick<ComponentProps<typeof CallConversation>, 'view' | 'tapped'> & { language: Language };

/** A call as far as it was played. */
export function GalleryCall({ view, tapped, language, reasons = [] }: GalleryCallProps) {
  const kept: Parameters<typeof walkPath>[1][number][] = [];
  let offerId: string | null = view.offer?.id ?? null;
  for (const [index, reason] of reasons.entries()) {
    if (offerId === null) break;
    kept.push({ id: `step-${index}`, offerId, reason, atMs: TODAY_MS + index });
    offerId = walkPath(decideInputOf(view), kept, () => true).at(-1)?.move.offerId ?? null;
  }
  return (
    <CallConversation
      view={view}
      customerLanguage={language}
      listenerRole={undefined}
      tapped={tapped}
      copied={undefined}
      onCopy={nothing}
      onMove={nothing}
      record={{ kept, now: () => TODAY_MS, newId: () => 'step', onRefused: nothing, onTakenBack: nothing }}
    />
  );
}
