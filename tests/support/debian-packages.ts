import { existsSync } from 'node:fs';
import { run, which } from '@/tests/setup/command.mjs';

/** What finding and installing a program needs of the machine; tests hand in another one. */
export interface Machine {
  readonly isRoot: boolean;
  which(name: string): string | null;
  exists(file: string): boolean;
  /** Runs a command to its end, its output on standard error, and gives its exit code. */
  run(file: string, args: readonly string[]): Promise<number>;
  say(line: string): void;
}

export const thisMachine: Machine = {
  isRoot: process.getuid?.() === 0,
  which: (name) => which(name),
  exists: existsSync,
  run: (file, args) => run(file, args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 2, 2] }),
  say: (line) => console.error(line),
};

/** What a suite needs of Debian. */
export interface Needed {
  /** As a sentence would begin with it. */
  name: string;
  packages: readonly string[];
  isThere(machine: Machine): boolean;
}

/** Installs what is missing where apt-get may be used. Null when it is there, else one sentence that says what to do. */
export async function whyMissing({ name, packages, isThere }: Needed, machine: Machine): Promise<string | null> {
  if (isThere(machine)) return null;
  const wish = `install the packages ${packages.join(' ')} and run this again`;
  if (machine.which('apt-get') === null)
    return `${name} is not installed and this machine has no apt-get: on a Debian or Ubuntu machine, ${wish}.`;
  const prefix = await aptPrefix(machine);
  if (prefix === null) return `${name} is not installed and apt-get may not be used here: ask an administrator to ${wish}.`;
  machine.say(`Installing ${name} (the Debian packages) …`);
  const [file = 'apt-get', ...rest] = [...prefix, 'apt-get'];
  await machine.run(file, [...rest, '-o', 'Acquire::Retries=0', 'update', '-q']);
  const code = await machine.run(file, [...rest, 'install', '-y', '-q', '--no-install-recommends', ...packages]);
  if (code === 0 && isThere(machine)) return null;
  return `${name} could not be installed (apt-get ended with exit code ${code}): ${wish}.`;
}

/** What to put before `apt-get`: nothing as root, `sudo` where it asks for no password; null where it may not be used. */
async function aptPrefix(machine: Machine): Promise<string[] | null> {
  if (machine.isRoot) return [];
  if (machine.which('sudo') !== null && (await machine.run('sudo', ['-n', 'true'])) === 0) return ['sudo', '-n'];
  return null;
}
