import { Playbook } from '@/lib/domain/playbook/playbook';
import { checkPlaybook } from '@/lib/playbook/check-playbook';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { signals } from '@/lib/signals/registry';
import type { CommandIo } from './command';
import { bad, type Input, readInput } from './read-input';

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

/** A playbook from a file, checked whole; without a file the sample playbook that ships. */
export async function readPlaybook(io: CommandIo, file: string | undefined): Promise<Input<Playbook>> {
  if (file === undefined) return { ok: true, value: samplePlaybook() };
  const text = await readText(io, file);
  const read = text.ok ? readInput(text.value, Playbook, nameOf(file)) : text;
  if (!read.ok) return read;
  const problems = checkPlaybook(read.value, [...signals.values()]);
  return problems.length === 0 ? read : bad(...problems.map(({ path, problem }) => `${nameOf(file)}: ${path}: ${problem}`));
}
