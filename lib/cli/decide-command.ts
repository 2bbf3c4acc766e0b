import { parseArgs } from 'node:util';
import { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { NO_HISTORY } from '@/lib/domain/history';
import { Language } from '@/lib/domain/language';
import { Playbook } from '@/lib/domain/playbook/playbook';
import { z } from '@/lib/domain/z';
import { decide } from '@/lib/offers/decide';
import { checkPlaybook } from '@/lib/playbook/check-playbook';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { signals } from '@/lib/signals/registry';
import { type CommandIo, EXIT_BAD_INPUT, EXIT_OK } from './command';
import { decisionText } from './decision-text';
import { type Input, readInput } from './read-input';

const HELP = `Decides the next offer for an account, without a browser.

  npm run decide -- --account FILE [--playbook FILE] [--contact ID] [--now ISO] [--json] [--lang ja|en]

  --account FILE   the account's snapshot as JSON; "-" reads standard input
  --playbook FILE  a playbook as JSON; without it the sample playbook that ships
  --contact ID     the person being called: their own NPS answer counts too
  --now ISO        the moment to decide at, e.g. 2026-11-23T03:00:00Z; without it now
  --json           print the whole decision as JSON
  --lang ja|en     language of the printed text, English by default
  --help           print this

Exit code 0: decided. 2: an option or a file is wrong; each line on standard error names the place.
`;

const OPTIONS = {
  account: { type: 'string' },
  playbook: { type: 'string' },
  contact: { type: 'string' },
  now: { type: 'string' },
  lang: { type: 'string', default: 'en' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const bad = (...lines: string[]): { ok: false; lines: string[] } => ({ ok: false, lines });

function readOptions(args: readonly string[]): Input<ReturnType<typeof parsed>> {
  try {
    return { ok: true, value: parsed(args) };
  } catch (error) {
    return bad(error instanceof Error ? error.message : String(error));
  }
}

function parsed(args: readonly string[]) {
  // Some runners hand on the "--" that ends their own options.
  return parseArgs({ args: args[0] === '--' ? args.slice(1) : [...args], options: OPTIONS, strict: true }).values;
}

function readNow(now: string | undefined, nowMs: number): Input<number> {
  if (now === undefined) return { ok: true, value: nowMs };
  try {
    return { ok: true, value: Temporal.Instant.from(now).epochMilliseconds };
  } catch {
    return bad(`--now: expected an instant such as 2026-11-23T03:00:00Z, received ${JSON.stringify(now)}`);
  }
}

async function readFileOf(io: CommandIo, file: string): Promise<Input<string>> {
  try {
    return { ok: true, value: await io.read(file) };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return bad(`${file}: cannot be read (${reason})`);
  }
}

async function readPlaybook(io: CommandIo, file: string | undefined): Promise<Input<Playbook>> {
  if (file === undefined) return { ok: true, value: samplePlaybook() };
  const text = await readFileOf(io, file);
  const read = text.ok ? readInput(text.value, Playbook, file) : text;
  if (!read.ok) return read;
  const problems = checkPlaybook(read.value, [...signals.values()]);
  return problems.length === 0 ? read : bad(...problems.map(({ path, problem }) => `${file}: ${path}: ${problem}`));
}

/** `decide`: reads a snapshot and a playbook, prints the decision. Resolves to the exit code. */
export async function decideCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const refuse = ({ lines }: { lines: string[] }) => {
    io.writeError(`${lines.join('\n')}\n`);
    return EXIT_BAD_INPUT;
  };
  const options = readOptions(args);
  if (!options.ok) return refuse(options);
  const { account: file, playbook: playbookFile, contact, now, lang, json, help } = options.value;
  if (help) {
    io.write(HELP);
    return EXIT_OK;
  }
  const language = z.safeParse(Language, lang);
  if (!language.success) return refuse(bad(`--lang: expected ja or en, received ${JSON.stringify(lang)}`));
  if (file === undefined) return refuse(bad('--account: expected a file, or "-" for standard input'));
  const instant = readNow(now, io.nowMs);
  if (!instant.ok) return refuse(instant);
  const playbook = await readPlaybook(io, playbookFile);
  if (!playbook.ok) return refuse(playbook);
  const text = await readFileOf(io, file);
  const snapshot = text.ok ? readInput(text.value, AccountSnapshot, file === '-' ? 'standard input' : file) : text;
  if (!snapshot.ok) return refuse(snapshot);

  const decision = decide({
    snapshot: snapshot.value,
    playbook: playbook.value,
    history: NO_HISTORY,
    now: instant.value,
    contactId: contact,
  });
  io.write(
    json ? `${JSON.stringify(decision, null, 2)}\n` : decisionText(decision, snapshot.value, playbook.value, language.data),
  );
  return EXIT_OK;
}
