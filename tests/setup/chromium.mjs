import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isProgram, outputOf, run, which } from './command.mjs';
import { root } from './root.mjs';
import { Stop } from './stop.mjs';

// Branded Chrome is left out on purpose: it ignores --load-extension since version 137.
const names = ['chromium', 'chromium-browser'];
const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', join(homedir(), '.local/bin')];

/**
 * What finding and installing a Chromium needs of the machine; tests hand in another one.
 * @typedef {object} Machine
 * @property {Record<string, string | undefined>} env
 * @property {boolean} isRoot
 * @property {(name: string) => string | null} which
 * @property {(file: string) => boolean} isProgram
 * @property {(file: string) => string | null} version what the program says of itself
 * @property {() => Promise<string | null>} downloaded where playwright-core keeps its own Chromium
 * @property {(file: string, args: readonly string[]) => Promise<number>} run
 * @property {(line: string) => void} say
 */

/** @type {Machine} */
export const thisMachine = {
  env: process.env,
  say: (line) => console.error(line),
  isRoot: process.getuid?.() === 0,
  which,
  isProgram,
  version: (file) => outputOf(file, ['--version']),
  downloaded: async () => {
    const entry = pathToFileURL(join(root, 'node_modules/playwright-core/index.mjs')).href;
    const { chromium } = await import(entry);
    return chromium.executablePath();
  },
  run: (file, args) => run(file, args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 2, 2] }),
};

/** A Chromium that takes --load-extension: `CHROMIUM_PATH`, the system's, or the one playwright-core downloaded. Null if none. */
export async function findChromium(machine = thisMachine) {
  const named = machine.env.CHROMIUM_PATH;
  if (named) {
    if (machine.isProgram(named)) return named;
    throw new Stop(`CHROMIUM_PATH names ${named}, which is no program: point it at a Chromium, or unset it.`);
  }
  const found = [...names.map((name) => machine.which(name)), ...folders.flatMap((f) => names.map((name) => join(f, name)))];
  // Ubuntu's chromium-browser may be a stub that only asks to install a snap, so each is asked for its version.
  for (const file of new Set(found)) {
    if (file !== null && machine.isProgram(file) && /^Chromium \d/.test(machine.version(file) ?? '')) return file;
  }
  const downloaded = await machine.downloaded();
  return downloaded !== null && machine.isProgram(downloaded) ? downloaded : null;
}

/** Finds a Chromium or installs one: Debian's package where apt-get may be used, else playwright-core's own. */
export async function ensureChromium(machine = thisMachine) {
  const before = await findChromium(machine);
  if (before !== null) return before;
  for (const [words, steps] of await ways(machine)) {
    machine.say(`Installing Chromium (${words}) …`);
    let code = 0;
    for (const [file, ...args] of steps) if (code === 0) code = await machine.run(file, args);
    const after = await findChromium(machine);
    if (code === 0 && after !== null) return after;
  }
  throw new Stop('No Chromium was found and none could be installed: install one and set CHROMIUM_PATH to its program.');
}

async function ways(machine) {
  const list = [];
  const apt = await aptPrefix(machine);
  if (apt !== null) {
    // The fonts are for the sample data: without them Japanese is painted as boxes.
    const install = [...apt, 'apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'];
    list.push(["the system's package", [[...apt, 'apt-get', 'update', '-q'], install]]);
  }
  const cli = join(root, 'node_modules/playwright-core/cli.js');
  list.push(["playwright-core's download", [[process.execPath, cli, 'install', 'chromium', '--no-shell']]]);
  return list;
}

/** What to put before `apt-get`: nothing as root, `sudo` where it asks for no password; null where apt-get cannot be used. */
async function aptPrefix(machine) {
  if (machine.which('apt-get') === null) return null;
  if (machine.isRoot) return [];
  if (machine.which('sudo') !== null && (await machine.run('sudo', ['-n', 'true'])) === 0) return ['sudo', '-n'];
  return null;
}
