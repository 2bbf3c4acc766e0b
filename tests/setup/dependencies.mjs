import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isProgram, run } from './command.mjs';
import { root } from './root.mjs';
import { Stop } from './stop.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/**
 * What npm installed, by its own record, against what the lock file asks for: the first difference, or null.
 * @param {{ packages: Record<string, { version?: string, optional?: boolean, peer?: boolean }> }} wanted package-lock.json
 * @param {{ packages: Record<string, { version?: string }> } | null} installed node_modules/.package-lock.json
 */
export function firstDifference(wanted, installed) {
  if (installed === null) return 'node_modules is missing';
  for (const [path, entry] of Object.entries(wanted.packages)) {
    if (path === '') continue;
    const there = installed.packages[path];
    if (there === undefined && !entry.optional && !entry.peer) return `${path} is missing`;
    if (there !== undefined && there.version !== entry.version) return `${path} is ${there.version}, not ${entry.version}`;
  }
  for (const path of Object.keys(installed.packages)) {
    if (wanted.packages[path] === undefined) return `${path} is no longer wanted`;
  }
  return null;
}

/** The project's own Node (24), which the tools need; null before its package's install script ran. */
export function projectNode(folder = root) {
  const file = join(folder, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return isProgram(file) ? file : null;
}

/** Installs what package-lock.json names, unless it is there already, and makes sure that the project's Node can run. */
export async function ensureDependencies() {
  const difference = firstDifference(readJson('package-lock.json'), readInstalled());
  if (difference !== null) {
    console.error(`Installing dependencies (${difference}) …`);
    const code = await run(npm, ['ci', '--no-fund', '--no-audit', '--loglevel=error'], { cwd: root });
    if (code !== 0)
      throw new Stop('Installing dependencies failed: check the network and the npm registry, then run "npm ci" and look.');
  }
  if (projectNode() === null) {
    // npm 12 blocks install scripts that were not approved, and an interrupted install leaves the package without its program.
    await run(npm, ['rebuild', 'node', 'esbuild', '--loglevel=error'], { cwd: root });
  }
  if (projectNode() === null) {
    throw new Stop('The package "node" could not install its program: run "npm rebuild node" and look at what it says.');
  }
}

function readJson(name) {
  return JSON.parse(readFileSync(join(root, name), 'utf8'));
}

function readInstalled() {
  const record = 'node_modules/.package-lock.json';
  return existsSync(join(root, record)) ? readJson(record) : null;
}
