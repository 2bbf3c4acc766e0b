import { Language } from '@/lib/domain/language';
import { z } from '@/lib/domain/z';
import { type RankedAccount, rankAccounts } from '@/lib/offers/portfolio/rank-accounts';
import { type CommandIo, EXIT_OK, refuse } from './command';
import { readPlaybook } from './files';
import { readNow, readOptions } from './options';
import { type Book, readBook } from './portfolio-accounts';
import { PORTFOLIO_HELP } from './portfolio-help';
import { type Histories, readHistories } from './portfolio-histories';
import { shortened } from './portfolio-lines';
import { rowJson, rowText } from './portfolio-row';
import { bad, type Input } from './read-input';

const OPTIONS = {
  accounts: { type: 'string' },
  map: { type: 'string' },
  playbook: { type: 'string' },
  histories: { type: 'string' },
  now: { type: 'string' },
  top: { type: 'string' },
  'skip-bad': { type: 'boolean', default: false },
  lang: { type: 'string', default: 'en' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** So many lines are written at once. */
const BATCH = 500;

function readTop(text: string | undefined): Input<number> {
  const value = text === undefined ? Number.POSITIVE_INFINITY : /^\d+$/.test(text) ? Number(text) : 0;
  return value > 0 ? { ok: true, value } : bad(`--top: expected a whole number from 1, received ${JSON.stringify(text)}`);
}

/** The whole ranking at once: nobody waits at a terminal for a page. */
function rankAll(book: Book, histories: Histories, terms: Omit<Parameters<typeof rankAccounts>[1], 'clock'>): RankedAccount[] {
  const accounts = book.accounts.map(({ snapshot }) => ({ snapshot, history: histories.get(snapshot.ref.accountId) }));
  const work = rankAccounts(accounts, { ...terms, clock: () => 0 });
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** `portfolio`: decides every account of a file and prints them, the most valuable first. Resolves to the exit code. */
export async function portfolioCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const options = readOptions(args, OPTIONS);
  if (!options.ok) return refuse(io, options);
  const { accounts, map, playbook: playbookFile, histories: historiesFile, lang, json } = options.value;
  if (options.value.help) {
    io.write(PORTFOLIO_HELP);
    return EXIT_OK;
  }
  const language = z.safeParse(Language, lang);
  if (!language.success) return refuse(io, bad(`--lang: expected ja or en, received ${JSON.stringify(lang)}`));
  if (accounts === undefined) return refuse(io, bad('--accounts: expected a file, or "-" for standard input'));
  const now = readNow(options.value.now, io.nowMs);
  if (!now.ok) return refuse(io, now);
  const top = readTop(options.value.top);
  if (!top.ok) return refuse(io, top);
  const playbook = await readPlaybook(io, playbookFile, language.data);
  if (!playbook.ok) return refuse(io, playbook);
  const book = await readBook(io, { accounts, map, playbook: playbook.value, nowMs: now.value });
  if (!book.ok) return refuse(io, book);
  const complaints = shortened(book.value.complaints, accounts);
  if (complaints.length > 0 && !options.value['skip-bad']) return refuse(io, { lines: complaints });
  // A line that was left out may well have a history.
  const ids = complaints.length > 0 ? undefined : new Set(book.value.accounts.map(({ snapshot }) => snapshot.ref.accountId));
  const histories = await readHistories(io, historiesFile, ids, { playbook: playbook.value, nowMs: now.value });
  if (!histories.ok) return refuse(io, histories);

  for (const line of [...book.value.notes, ...complaints]) io.writeError(`${line}\n`);
  const ranked = rankAll(book.value, histories.value, { playbook: playbook.value, now: now.value, reasons: true });
  const lines = ranked.slice(0, top.value).map((row) => {
    const line = book.value.accounts[row.index]?.line ?? 0;
    return json ? rowJson(row, line, playbook.value) : rowText(row, playbook.value, language.data);
  });
  for (let at = 0; at < lines.length; at += BATCH) io.write(`${lines.slice(at, at + BATCH).join('\n')}\n`);
  return EXIT_OK;
}
