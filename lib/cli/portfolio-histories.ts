import { AccountHistory, NO_HISTORY, Outcome } from '@/lib/domain/history';
import { Id } from '@/lib/domain/text';
import { z } from '@/lib/domain/z';
import type { CommandIo } from './command';
import { type HistoryCheck, historyProblems } from './decide-history';
import { nameOf, readText } from './files';
import { readJsonLines, shortened } from './portfolio-lines';
import { bad, type Input } from './read-input';

const Whole = z.extend(AccountHistory, { account: Id });
const Single = z.extend(Outcome, { account: Id });
const Line = z.union([Whole, Single]);

/** The histories of a book by account id. */
export type Histories = ReadonlyMap<string, AccountHistory>;

/**
 * NDJSON, a line each: `{ "account": ID, "outcomes": [...] }` is a whole history, `{ "account": ID, ...outcome }` one outcome more,
 * oldest first. With `accounts`, a history of none of them is refused, with its line.
 */
export async function readHistories(
  io: CommandIo,
  file: string | undefined,
  accounts: ReadonlySet<string> | undefined,
  check: HistoryCheck,
): Promise<Input<Histories>> {
  const histories = new Map<string, AccountHistory>();
  if (file === undefined) return { ok: true, value: histories };
  const name = nameOf(file);
  const text = await readText(io, file);
  const read = text.ok ? readJsonLines(text.value, Line, name) : text;
  if (!read.ok) return read;
  const problems: string[] = [];
  for (const { line, value } of read.value) {
    const { account, ...said } = value;
    const before = histories.get(account) ?? NO_HISTORY;
    const after =
      'outcomes' in said
        ? { ...said, outcomes: [...before.outcomes, ...said.outcomes] }
        : { ...before, outcomes: [...before.outcomes, said] };
    if (accounts && !accounts.has(account))
      problems.push(`${name}: line ${line}: account: no such account: ${JSON.stringify(account)}`);
    // What was wrong before was said at its own line.
    const known = new Set(historyProblems(before, check));
    const fresh = historyProblems(after, check).filter((problem) => !known.has(problem));
    problems.push(...fresh.map((problem) => `${name}: line ${line}: ${problem}`));
    histories.set(account, after);
  }
  return problems.length === 0 ? { ok: true, value: histories } : bad(...shortened(problems, name));
}
