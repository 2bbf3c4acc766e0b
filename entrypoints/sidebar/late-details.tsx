import { type ReactNode, useCallback, useMemo } from 'react';
import { AccountDetails } from '@/components/panel/account-details';
import type { VoiceView } from '@/components/proof/proof-view';
import { distancesOf } from '@/lib/offers/distance/distance';
import { askFor } from './asked';
import { decideInputOf } from './decide-input-of';
import { type ProofRequest, proofViewOf } from './proof-view-of';
import { whitespaceViewOf } from './whitespace-view-of';

interface LateDetailsProps extends ProofRequest {
  /** What is to be asked, and what was heard. */
  hearing?: ReactNode;
  /** The text that was copied last, and what copies one. */
  copied?: string | undefined;
  onCopy?: ((text: string) => void) | undefined;
  /** The words of a voice were copied, to be told. */
  onVoice?: ((voice: VoiceView) => void) | undefined;
}

/** What stands below the fold, with the voices that may be told to this account. */
export function LateDetails(props: LateDetailsProps) {
  const { view, customerLanguage, listenerRole, quoted, uses, hearing, copied, onCopy, onVoice } = props;
  const proof = useMemo(
    () => proofViewOf({ view, customerLanguage, listenerRole, quoted, uses }),
    [view, customerLanguage, listenerRole, quoted, uses],
  );
  const whitespace = useMemo(() => whitespaceViewOf(view), [view]);
  const distances = useCallback(() => distancesOf(decideInputOf(view)), [view]);
  const copyVoice = (text: string, voice: VoiceView) => {
    onCopy?.(text);
    onVoice?.(voice);
  };
  return (
    <AccountDetails
      view={view}
      proof={proof}
      whitespace={whitespace}
      distances={distances}
      hearing={hearing}
      copied={copied}
      onSchedule={() => askFor('schedule')}
      onCopyVoice={onCopy && copyVoice}
    />
  );
}
