import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Language } from '@/lib/domain/language';
import { loadMessages } from '@/lib/i18n/messages';
import type { CommandIo } from './command';

// The texts load with this file: whoever runs it may close its loader before the command is called.
await Promise.all(Language.options.map(loadMessages));

/** Under another name first: a write that breaks off leaves the old file as it was. */
async function writeWhole(file: string, out: string): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  try {
    await writeFile(part, out);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Runs a command on the real terminal. Resolves to the exit code. */
export async function onTerminal(
  command: (args: readonly string[], io: CommandIo) => Promise<number>,
  args: readonly string[],
): Promise<number> {
  // A reader that has seen enough (`| head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  return command(args, {
    read: (file) => (file === '-' ? text(process.stdin) : readFile(file, 'utf8')),
    writeFile: writeWhole,
    write: (out) => void process.stdout.write(out),
    writeError: (out) => void process.stderr.write(out),
    nowMs: Date.now(),
  });
}
