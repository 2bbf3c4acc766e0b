import { useCallback, useMemo } from 'react';
import { AccountDetails } from '@/components/panel/account-details';
import { distancesOf } from '@/lib/offers/distance/distance';
import { askFor } from './asked';
import { decideInputOf } from './decide-input-of';
import { type ProofRequest, proofViewOf } from './proof-view-of';
import { whitespaceViewOf } from './whitespace-view-of';

interface LateDetailsProps extends ProofRequest {
  /** The text that was copied last, and what copies one. */
  copied?: string | undefined;
  onCopy?: ((text: string) => void) | undefined;
}

/** What stands below the fold, with the voices that may be told to this account. */
export function LateDetails({ view, customerLanguage, listenerRole, quoted, uses, copied, onCopy }: LateDetailsProps) {
  const proof = useMemo(
    () => proofViewOf({ view, customerLanguage, listenerRole, quoted, uses }),
    [view, customerLanguage, listenerRole, quoted, uses],
  );
  const whitespace = useMemo(() => whitespaceViewOf(view), [view]);
  const distances = useCallback(() => distancesOf(decideInputOf(view)), [view]);
  return (
    <AccountDetails
      view={view}
      proof={proof}
      whitespace={whitespace}
      distances={distances}
      copied={copied}
      onSchedule={() => askFor('schedule')}
      onCopyVoice={onCopy}
    />
  );
}
