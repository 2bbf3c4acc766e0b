import type { CommandIo } from '@/lib/cli/command';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

export interface Said {
  code: number;
  out: string;
  error: string;
  /** What was written, by name. */
  written: Record<string, string>;
}

/** A terminal with some files in it: runs a command and keeps what it said. Without `canWrite` every write is refused. */
export async function runCommand(
  command: (args: readonly string[], io: CommandIo) => Promise<number>,
  args: readonly string[],
  files: Readonly<Record<string, string>>,
  canWrite = true,
): Promise<Said> {
  const said: Said = { code: -1, out: '', error: '', written: {} };
  said.code = await command(args, {
    read: async (file) => {
      const text = files[file];
      if (text === undefined) throw Object.assign(new Error(file), { code: 'ENOENT' });
      return text;
    },
    writeFile: async (file, text) => {
      if (!canWrite) throw Object.assign(new Error(file), { code: 'EACCES' });
      said.written[file] = text;
    },
    write: (text) => {
      said.out += text;
    },
    writeError: (text) => {
      said.error += text;
    },
    nowMs: TODAY_MS,
  });
  return said;
}
