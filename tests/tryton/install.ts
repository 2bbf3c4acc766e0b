import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run, which } from '@/tests/setup/command.mjs';

/** Debian's packages: the server, its web client and the modules that a subscription business uses. */
export const packages: readonly string[] = [
  'tryton-server',
  'tryton-sao',
  'tryton-modules-party',
  'tryton-modules-sale',
  'tryton-modules-sale-opportunity',
  'tryton-modules-sale-subscription',
];

/** The web client's files. */
export const clientFolder = '/usr/share/tryton-sao/www';

const neededFiles = [
  join(clientFolder, 'index.html'),
  ...['party', 'sale', 'sale_opportunity', 'sale_subscription'].map(
    (name) => `/usr/lib/python3/dist-packages/trytond/modules/${name}/tryton.cfg`,
  ),
];

/** What finding and installing Tryton needs of the machine; tests hand in another one. */
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

export const trytonIsThere = (machine: Machine): boolean =>
  machine.which('trytond') !== null && machine.which('trytond-admin') !== null && neededFiles.every(machine.exists);

/** Installs Tryton where it is missing and apt-get may be used. Null when it is there, else one sentence that says what to do. */
export async function whyNoTryton(machine: Machine = thisMachine): Promise<string | null> {
  if (trytonIsThere(machine)) return null;
  const wish = `install the packages ${packages.join(' ')} and run this again`;
  if (machine.which('apt-get') === null)
    return `Tryton is not installed and this machine has no apt-get: on a Debian or Ubuntu machine, ${wish}.`;
  const prefix = await aptPrefix(machine);
  if (prefix === null) return `Tryton is not installed and apt-get may not be used here: ask an administrator to ${wish}.`;
  machine.say('Installing Tryton (the Debian packages) …');
  const [file = 'apt-get', ...rest] = [...prefix, 'apt-get'];
  await machine.run(file, [...rest, '-o', 'Acquire::Retries=0', 'update', '-q']);
  const code = await machine.run(file, [...rest, 'install', '-y', '-q', '--no-install-recommends', ...packages]);
  if (code === 0 && trytonIsThere(machine)) return null;
  return `Tryton could not be installed (apt-get ended with exit code ${code}): ${wish}.`;
}

/** What to put before `apt-get`: nothing as root, `sudo` where it asks for no password; null where it may not be used. */
async function aptPrefix(machine: Machine): Promise<string[] | null> {
  if (machine.isRoot) return [];
  if (machine.which('sudo') !== null && (await machine.run('sudo', ['-n', 'true'])) === 0) return ['sudo', '-n'];
  return null;
}
