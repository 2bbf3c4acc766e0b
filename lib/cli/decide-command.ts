import { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { NO_HISTORY } from '@/lib/domain/history';
import { Language } from '@/lib/domain/language';
import { z } from '@/lib/domain/z';
import { decide } from '@/lib/offers/decide';
import { type CommandIo, EXIT_OK, refuse } from './command';
import { decisionText } from './decision-text';
import { nameOf, readPlaybook, readText } from './files';
import { readNow, readOptions } from './options';
import { bad, readInput } from './read-input';

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

/** `decide`: reads a snapshot and a playbook, prints the decision. Resolves to the exit code. */
export async function decideCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const options = readOptions(args, OPTIONS);
  if (!options.ok) return refuse(io, options);
  const { account: file, playbook: playbookFile, contact, now, lang, json, help } = options.value;
  if (help) {
    io.write(HELP);
    return EXIT_OK;
  }
  const language = z.safeParse(Language, lang);
  if (!language.success) return refuse(io, bad(`--lang: expected ja or en, received ${JSON.stringify(lang)}`));
  if (file === undefined) return refuse(io, bad('--account: expected a file, or "-" for standard input'));
  const instant = readNow(now, io.nowMs);
  if (!instant.ok) return refuse(io, instant);
  const playbook = await readPlaybook(io, playbookFile);
  if (!playbook.ok) return refuse(io, playbook);
  const text = await readText(io, file);
  const snapshot = text.ok ? readInput(text.value, AccountSnapshot, nameOf(file)) : text;
  if (!snapshot.ok) return refuse(io, snapshot);

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
