import { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { Language } from '@/lib/domain/language';
import { z } from '@/lib/domain/z';
import { type DecideInput, decide } from '@/lib/offers/decide';
import { type CommandIo, EXIT_OK, refuse } from './command';
import { explain } from './decide-explained';
import { explainedText } from './decide-explained-text';
import { readHistory } from './decide-history';
import { decisionText } from './decision-text';
import { nameOf, readPlaybook, readText } from './files';
import { readNow, readOptions } from './options';
import { bad, type Input, readInput } from './read-input';
import { writeReceipt } from './receipt-file';
import { replayFile } from './receipt-replay';

const HELP = `Decides the next offer for an account, without a browser; or makes the decision of a receipt again.

  npm run decide -- --account FILE [--playbook FILE] [--history FILE] [--contact ID] [--now ISO]
                    [--explain] [--receipt FILE] [--json] [--lang ja|en]
  npm run decide -- --replay RECEIPT [--playbook FILE] [--json]

  --account FILE   the account's snapshot as JSON; "-" reads standard input
  --playbook FILE  a playbook as JSON; without it the sample playbook that ships
  --history FILE   what was done about the account: { "outcomes": [...], "override": ..., "standings": [...] } as JSON,
                   or its outcomes as NDJSON, one a line, oldest first; without it nothing was done yet
  --contact ID     the person being called: their own NPS answer counts too
  --now ISO        the moment to decide at, e.g. 2026-11-23T03:00:00Z; without it now
  --explain        every offer line by line: verdicts, values, facts with source and age, factors, price
  --receipt FILE   write the receipt: facts, playbook, history, results and answer as canonical JSON with SHA-256
  --replay FILE    read a receipt, decide again and compare the bytes
  --json           print the whole decision as JSON; with --explain also { "explained": { "blockers", "facts" } }
  --lang ja|en     language of the printed text, English by default
  --help           print this

Exit code 0: decided, or the same bytes. 1: a receipt does not replay; the byte that differs is named.
2: an option or a file is wrong; each line on standard error names the place.
`;

const OPTIONS = {
  account: { type: 'string' },
  playbook: { type: 'string' },
  history: { type: 'string' },
  contact: { type: 'string' },
  now: { type: 'string' },
  lang: { type: 'string', default: 'en' },
  explain: { type: 'boolean', default: false },
  receipt: { type: 'string' },
  replay: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

interface Files {
  readonly account: string;
  readonly playbook: string | undefined;
  readonly history: string | undefined;
  readonly contact: string | undefined;
}

async function readAll(io: CommandIo, files: Files, nowMs: number, language: Language): Promise<Input<DecideInput>> {
  const playbook = await readPlaybook(io, files.playbook, language);
  if (!playbook.ok) return playbook;
  const text = await readText(io, files.account);
  const snapshot = text.ok ? readInput(text.value, AccountSnapshot, nameOf(files.account)) : text;
  if (!snapshot.ok) return snapshot;
  const history = await readHistory(io, files.history, { playbook: playbook.value, nowMs });
  if (!history.ok) return history;
  const value = { snapshot: snapshot.value, playbook: playbook.value, history: history.value, now: nowMs };
  return { ok: true, value: { ...value, contactId: files.contact } };
}

/** `decide`: reads a snapshot and a playbook, prints the decision. Resolves to the exit code. */
export async function decideCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const options = readOptions(args, OPTIONS);
  if (!options.ok) return refuse(io, options);
  const { account, playbook, history, contact, now, lang, json, receipt, replay } = options.value;
  if (options.value.help) {
    io.write(HELP);
    return EXIT_OK;
  }
  if (replay !== undefined) {
    const other = account ?? history ?? contact ?? now ?? receipt;
    if (other !== undefined) return refuse(io, bad('--replay: expected --playbook and --json alone: a receipt holds the rest'));
    return replayFile(io, replay, { playbook, json });
  }
  const language = z.safeParse(Language, lang);
  if (!language.success) return refuse(io, bad(`--lang: expected ja or en, received ${JSON.stringify(lang)}`));
  if (account === undefined) return refuse(io, bad('--account: expected a file, or "-" for standard input'));
  const instant = readNow(now, io.nowMs);
  if (!instant.ok) return refuse(io, instant);
  const input = await readAll(io, { account, playbook, history, contact }, instant.value, language.data);
  if (!input.ok) return refuse(io, input);

  const decision = decide(input.value);
  if (receipt !== undefined) {
    const written = await writeReceipt(io, receipt, input.value, decision);
    if (!written.ok) return refuse(io, written);
    io.writeError(`receipt ${written.value}\n`);
  }
  const explained = options.value.explain ? explain(input.value, decision) : undefined;
  if (json) {
    io.write(`${JSON.stringify(explained ? { ...decision, explained } : decision, null, 2)}\n`);
  } else {
    const pack = input.value.playbook;
    io.write(decisionText(decision, input.value.snapshot, pack, language.data));
    if (explained) io.write(explainedText(decision, explained, pack, language.data));
  }
  return EXIT_OK;
}
