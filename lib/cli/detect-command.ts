import { dataCrmRecipe } from '@/lib/crm/data-crm-recipe';
import { type DetectedAccount, detectAccount } from '@/lib/crm/detect-account';
import { loadRecipe } from '@/lib/crm/load-recipe';
import type { CrmRecipe } from '@/lib/crm/recipe';
import { recipes } from '@/lib/crm/registry';
import type { Language } from '@/lib/domain/language';
import { recipeProblemText } from '@/lib/i18n/recipe-problem-text';
import { type CommandIo, EXIT_BAD_INPUT, EXIT_OK, refuse } from './command';
import { readDetectOptions } from './detect-options';
import { nameOf, readText } from './files';
import { bad, type Input } from './read-input';

const HELP = `Says which account of which CRM an address is.

  npm run detect -- ADDRESS... [--json] [--recipe FILE]... [--lang ja|en]
  npm run detect -- - [--json]

  ADDRESS         an address as the browser shows it; "-" reads them from standard input, one a line, blank lines left out
  --json          print one line an address, in their order: {"crm","tenant","accountId","confidence"}, or null where it is no
                  account's page
  --recipe FILE   also know the CRM of this recipe (JSON, tsugite-recipe/1); it goes before those that ship
  --lang ja|en    language of what is wrong with a recipe, English by default
  --help          print this

confidence   "address": the address says it all. "needs-confirmation": the record may be a person's or of another kind, or stands on
             a list that somebody has to choose first. With "as":"parent" the page shows something else in the account's workspace.
tenant       the host of the CRM's API, with the folder it stands in, or the organisation where the address names it.
             A Salesforce id is printed in its form of 18 characters.

Exit code 0: every address was read, whether or not it is an account's. 2: an option or a recipe is wrong (nothing is printed), or an
address is none: its line is null, and standard error names its place.
`;

async function readRecipe(io: CommandIo, file: string, language: Language): Promise<Input<CrmRecipe>> {
  const text = await readText(io, file);
  if (!text.ok) return text;
  const loaded = loadRecipe(text.value);
  if (loaded.ok) return { ok: true, value: dataCrmRecipe(loaded.recipe) };
  return bad(...loaded.problems.slice(0, 20).map((one) => `${nameOf(file)}: ${recipeProblemText(one, language)}`));
}

async function readAddresses(io: CommandIo, named: readonly string[]): Promise<Input<string[]>> {
  const all: string[] = [];
  for (const name of named) {
    const text = name === '-' ? await readText(io, name) : undefined;
    if (text?.ok === false) return text;
    const lines = text?.value.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
    all.push(...(lines ? lines.map((line) => line.trim()).filter((line) => line !== '') : [name.trim()]));
  }
  return { ok: true, value: all };
}

function lineOf(found: DetectedAccount | undefined, json: boolean): string {
  if (!found) return json ? 'null' : '-';
  const { ref, as, confidence: told } = found.account;
  const { crm, tenant, accountId } = ref;
  // Of a page that shows something else nobody may say that it is this account's.
  const confidence = as === 'parent' ? 'needs-confirmation' : told;
  const parent = as === 'parent' ? { as } : {};
  if (json) return JSON.stringify({ crm, tenant, accountId, confidence, ...parent });
  return [crm, tenant, accountId, confidence, ...Object.values(parent)].join('\t');
}

/** `detect`: prints the account of each address. Resolves to the exit code. */
export async function detectCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const options = readDetectOptions(args);
  if (!options.ok) return refuse(io, options);
  if (options.value === 'help') {
    io.write(HELP);
    return EXIT_OK;
  }
  const { addresses: named, recipes: files, json, language } = options.value;
  const known: CrmRecipe[] = [];
  for (const file of files) {
    const recipe = await readRecipe(io, file, language);
    if (!recipe.ok) return refuse(io, recipe);
    known.push(recipe.value);
  }
  const addresses = await readAddresses(io, named);
  if (!addresses.ok) return refuse(io, addresses);

  known.push(...recipes.filter(({ id }) => !known.some((own) => own.id === id)));
  const wrong: string[] = [];
  for (const [index, address] of addresses.value.entries()) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (!url)
      wrong.push(
        `address ${index + 1}: expected an address such as https://app.example.com/, received ${JSON.stringify(address)}`,
      );
    io.write(`${lineOf(url && detectAccount(url, known), json)}\n`);
  }
  if (wrong.length > 0) io.writeError(`${wrong.join('\n')}\n`);
  return wrong.length > 0 ? EXIT_BAD_INPUT : EXIT_OK;
}
