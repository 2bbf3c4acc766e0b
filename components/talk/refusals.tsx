import { type ReactNode, useState } from 'react';
import type { RefusalReason } from '@/lib/domain/playbook/refusal';
import type { TalkView } from '../account-view';
import { useLocale } from '../locale';
import { RefusalChips, reasonsOf } from './refusal-chips';

/** What the live part takes over when it has come: the reason that was tapped meanwhile. */
export interface RefusalStart {
  tapped: RefusalReason | undefined;
  place: ReactNode;
}

interface RefusalsProps {
  talk: TalkView | null;
  /** There is an offer to refuse. */
  mayRefuse: boolean;
  live: (start: RefusalStart) => ReactNode;
}

/** The reasons to say no, there from the first frame; what follows a tap comes with `live`. */
export function Refusals({ talk, mayRefuse, live }: RefusalsProps) {
  const { t } = useLocale();
  const [tapped, tap] = useState<RefusalReason | undefined>();
  const reasons = reasonsOf(talk, mayRefuse);
  if (reasons.length === 0) return null;
  const chips = (
    <RefusalChips title={t('talk.if-refused')} reasons={reasons} keys={mayRefuse || undefined} chosen={tapped} onChoose={tap} />
  );
  return live({ tapped, place: chips });
}
