import type { IsoDate } from '@/lib/domain/calendar';
import type { ProofPurpose, ProofUse } from '@/lib/domain/proof-use';

export interface ProofUseFacts {
  testimonialId: string;
  today: IsoDate;
  purpose: ProofPurpose;
  accountKey?: string | undefined;
  offerId?: string | undefined;
}

/** FNV-1a, 53 bits kept: short enough for an id, and the same everywhere. */
function shortHash(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const char of text) hash = BigInt.asUintN(64, (hash ^ BigInt(char.codePointAt(0) ?? 0)) * 0x100000001b3n);
  return hash.toString(36);
}

/**
 * One use, to be logged as influence (F6). Telling the same voice to the same account for the same purpose twice in a day is one use: the id says so.
 */
export function proofUseEvent(facts: ProofUseFacts): ProofUse {
  const { testimonialId, today, purpose, accountKey, offerId } = facts;
  return {
    id: `use-${shortHash([testimonialId, today, purpose, accountKey ?? ''].join('\n'))}`,
    testimonialId,
    onDate: today,
    purpose,
    ...(accountKey === undefined ? {} : { accountKey }),
    ...(offerId === undefined ? {} : { offerId }),
  };
}
