import { checkRecipe } from '@/lib/crm/load-recipe';
import { TAKEN_IDS } from '@/lib/crm/untaught';
import type { Language } from '@/lib/domain/language';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { PlaybookProblem } from '@/lib/domain/playbook/problem';
import { problemText } from '@/lib/i18n/problem-text';
import { checkParts } from '@/lib/playbook/check/parts';
import { checkPlaybook } from '@/lib/playbook/check-playbook';
import { loadPlaybookText } from '@/lib/playbook/load-playbook';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { signals } from '@/lib/signals/registry';
import { checkMapping } from '@/lib/sources/canonical/mapping-file';
import type { CommandIo } from './command';
import { bad, type Input } from './read-input';

/** What a file is called in messages. */
export const nameOf = (file: string): string => (file === '-' ? 'standard input' : file);

/** Why a file could not be read or written, in short: `ENOENT`. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** The text of a file or of standard input; what cannot be read is told in a line. */
export async function readText(io: CommandIo, file: string): Promise<Input<string>> {
  try {
    return { ok: true, value: await io.read(file) };
  } catch (error) {
    return bad(`${nameOf(file)}: cannot be read (${reasonOf(error)})`);
  }
}

/** More lines than this help nobody. */
const LINE_LIMIT = 20;

/** What is wrong with a playbook, a line each in the reader's language. */
export function playbookLines(name: string, problems: readonly PlaybookProblem[], language: Language): string[] {
  const lines = problems.slice(0, LINE_LIMIT).map((problem) => `${name}: ${problemText(problem, language)}`);
  return problems.length > LINE_LIMIT ? [...lines, `${name}: + ${problems.length - LINE_LIMIT}`] : lines;
}

const JUDGES = { recipe: checkRecipe, mapping: checkMapping, taken: TAKEN_IDS };

/** A playbook from a file, checked whole; without a file the sample playbook that ships. */
export async function readPlaybook(io: CommandIo, file: string | undefined, language: Language = 'en'): Promise<Input<Playbook>> {
  if (file === undefined) return { ok: true, value: samplePlaybook() };
  const text = await readText(io, file);
  if (!text.ok) return text;
  const loaded = loadPlaybookText(text.value);
  const problems = loaded.ok
    ? [...checkPlaybook(loaded.playbook, [...signals.values()]), ...checkParts(loaded.playbook, JUDGES)]
    : loaded.problems;
  return loaded.ok && problems.length === 0
    ? { ok: true, value: loaded.playbook }
    : bad(...playbookLines(nameOf(file), problems, language));
}
