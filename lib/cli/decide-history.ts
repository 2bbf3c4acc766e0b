import { AccountHistory, NO_HISTORY, Outcome } from '@/lib/domain/history';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { dayOf } from '@/lib/signals/signal-input';
import type { CommandIo } from './command';
import { nameOf, readText } from './files';
import { readJsonLines } from './portfolio-lines';
import { bad, type Input, readInput } from './read-input';

/** What an outcome or an override is held against. */
export interface HistoryCheck {
  readonly playbook: Playbook;
  readonly nowMs: number;
}

const at = (ms: number) => new Date(ms).toISOString();

/** What is wrong with one outcome, as `field: problem`; `before` is the one that stands before it. */
export function outcomeProblems(outcome: Outcome, before: Outcome | undefined, { playbook, nowMs }: HistoryCheck): string[] {
  const problems: string[] = [];
  if (!playbook.offers.some((offer) => offer.id === outcome.offerId)) {
    problems.push(`offerId: the playbook has no such offer: ${JSON.stringify(outcome.offerId)}`);
  }
  if (outcome.atMs > nowMs) {
    problems.push(`atMs: ${at(outcome.atMs)} is after now (${at(nowMs)}): a clock is wrong`);
  }
  if (before && outcome.atMs < before.atMs) {
    problems.push(`atMs: ${at(outcome.atMs)} is earlier than the outcome before it (${at(before.atMs)}): dates out of order`);
  }
  if (outcome.until !== undefined && outcome.until < dayOf(outcome.atMs, playbook.policy.timeZone)) {
    problems.push(`until: ${outcome.until} is before the day it was said`);
  }
  return problems;
}

/** What the schema cannot see in a history: offers that do not exist, dates out of order, what lies after now. */
export function historyProblems({ outcomes, override, standings = [] }: AccountHistory, check: HistoryCheck): string[] {
  const knows = (offerId: string) => check.playbook.offers.some((offer) => offer.id === offerId);
  const unknown = (id: string) => `the playbook has no such offer: ${JSON.stringify(id)}`;
  return [
    ...outcomes.flatMap((outcome, index) =>
      outcomeProblems(outcome, outcomes[index - 1], check).map((problem) => `outcomes.${index}.${problem}`),
    ),
    ...(override && !knows(override.offerId) ? [`override.offerId: ${unknown(override.offerId)}`] : []),
    ...(override && override.atMs > check.nowMs ? [`override.atMs: ${at(override.atMs)} is after now: a clock is wrong`] : []),
    ...standings.flatMap(({ offerId }, index) => (knows(offerId) ? [] : [`standings.${index}.offerId: ${unknown(offerId)}`])),
  ];
}

/** One object with `outcomes` is a history; anything else is read as outcomes, one a line. */
function isWhole(text: string): boolean {
  try {
    const json: unknown = JSON.parse(text);
    return Array.isArray(json) || (typeof json === 'object' && json !== null && Object.hasOwn(json, 'outcomes'));
  } catch {
    // Broken in its first line it is no NDJSON either: the reader of the whole says where.
    const first = text.trimStart().split('\n', 1)[0] ?? '';
    return !first.trimEnd().endsWith('}');
  }
}

/** The history of an account: an `AccountHistory` as JSON, or its outcomes as NDJSON. Without a file nothing was done yet. */
export async function readHistory(io: CommandIo, file: string | undefined, check: HistoryCheck): Promise<Input<AccountHistory>> {
  if (file === undefined) return { ok: true, value: NO_HISTORY };
  const name = nameOf(file);
  const text = await readText(io, file);
  if (!text.ok) return text;
  if (isWhole(text.value)) {
    const read = readInput(text.value, AccountHistory, name);
    if (!read.ok) return read;
    const problems = historyProblems(read.value, check);
    return problems.length === 0 ? read : bad(...problems.map((problem) => `${name}: ${problem}`));
  }
  const lines = readJsonLines(text.value, Outcome, name);
  if (!lines.ok) return lines;
  const problems = lines.value.flatMap(({ line, value }, index) =>
    outcomeProblems(value, lines.value[index - 1]?.value, check).map((problem) => `${name}: line ${line}: ${problem}`),
  );
  if (problems.length > 0) return bad(...problems);
  return { ok: true, value: { outcomes: lines.value.map(({ value }) => value) } };
}
