import type { Outcome } from '@/lib/domain/history';

/** Days of silence after which the next word about an offer begins another conversation. */
const SILENCE_MS = 60 * 86_400_000;

/** What a conversation about one offer came to. */
export interface Answer {
  readonly offerId: string;
  readonly won: boolean;
  /** When the answer that counts was given. */
  readonly atMs: number;
}

/** An answer for counting: a yes, a no, or none. Shown is not answered, and what was never presented was never refused. */
function answerOf({ kind, reason }: Outcome): boolean | null {
  if (kind === 'presented' || reason === 'not-presented') return null;
  return kind === 'accepted' || kind === 'won';
}

/** By time, and by id at the same moment, so that the order in which outcomes arrive does not matter. */
export const byTime = (a: Outcome, b: Outcome): number => a.atMs - b.atMs || (a.id < b.id ? -1 : Number(a.id > b.id));

/**
 * The answers of one account. Its words about one offer, each within 60 days of the one before, are one conversation and one try:
 * "presented", then "accepted", then "won" is one yes. The last answer counts: who declines and then accepts has accepted.
 * "Maybe later" is an answer, not a yes; a conversation in which nothing was answered is no try.
 */
export function answersOf(outcomes: readonly Outcome[]): Answer[] {
  const found: Answer[] = [];
  const open = new Map<string, { lastMs: number; answer: Answer | null }>();
  for (const outcome of outcomes.toSorted(byTime)) {
    const { offerId, atMs } = outcome;
    const before = open.get(offerId);
    const goesOn = before !== undefined && atMs - before.lastMs <= SILENCE_MS;
    if (before?.answer && !goesOn) found.push(before.answer);
    const won = answerOf(outcome);
    const answer = won === null ? ((goesOn ? before.answer : null) ?? null) : { offerId, won, atMs };
    open.set(offerId, { lastMs: atMs, answer });
  }
  for (const { answer } of open.values()) if (answer) found.push(answer);
  return found;
}
