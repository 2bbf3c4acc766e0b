import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outputOf, run } from '@/tests/setup/command.mjs';
import { root } from '@/tests/setup/root.mjs';
import { login } from './rpc';
import { seed } from './seed';
import { startServer, writeConfiguration } from './server';

/** The database's name, which the client's addresses begin with, and its administrator. On loopback only, with made-up data only. */
export const databaseName = 'mihon';
export const administrator = { user: 'admin', password: 'tsugite-9641' };

/** Git and the packages' own tools leave this folder alone; it may be removed at any time. Another seed or another Tryton has another one. */
async function cacheFolder(): Promise<string> {
  const folder = join(root, 'node_modules/.cache/tryton', await fingerprint());
  await mkdir(folder, { recursive: true });
  return folder;
}

/** The folder of the database that `npm run tryton` serves: what a person changes there stays, and no test sees it. */
export async function ownDatabase(): Promise<string> {
  const folder = join(await cacheFolder(), 'own');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${databaseName}.sqlite`);
  if (!existsSync(file)) await copyFile(await seededDatabase(), file);
  return folder;
}

/** A fresh copy of the seeded database, in a folder of its own below `parent` that the caller removes. */
export async function copyDatabase(parent: string): Promise<string> {
  const seeded = await seededDatabase();
  const folder = await mkdtemp(join(parent, 'tsugite-tryton-'));
  await copyFile(seeded, join(folder, `${databaseName}.sqlite`));
  return folder;
}

/** The file of the seeded database, made by the first who asks, in about half a minute. */
async function seededDatabase(): Promise<string> {
  const cache = await cacheFolder();
  const file = join(cache, 'seeded.sqlite');
  if (existsSync(file)) return file;
  console.error('Making the Tryton database (once, about half a minute) …');
  const work = await mkdtemp(join(cache, 'making-'));
  try {
    await create(work);
    // In one step: whoever makes it at the same time makes the same, and nobody sees half of it.
    await rename(join(work, `${databaseName}.sqlite`), file);
    return file;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Makes the tables, activates the modules and seeds them through the server's own RPC. */
async function create(folder: string): Promise<void> {
  await writeFile(join(folder, `${databaseName}.sqlite`), '');
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, administrator.password, { mode: 0o600 });
  const base = ['-c', await writeConfiguration(folder, 0), '-d', databaseName];
  const env = { ...process.env, TRYTONPASSFILE: passwordFile };
  const modules = ['party', 'sale', 'sale_opportunity', 'sale_subscription'];
  for (const args of [
    ['--all', '--email', 'admin@mihon.example'],
    ['-u', ...modules, '--activate-dependencies'],
  ]) {
    const code = await run('trytond-admin', [...base, ...args], { env, stdio: ['ignore', 'ignore', 2] });
    if (code !== 0) throw new Error(`trytond-admin ended with exit code ${code}.`);
  }
  const server = await startServer(folder, databaseName);
  try {
    const client = await login(server.address, databaseName, administrator.user, administrator.password);
    await seed(client, administrator.password);
    await client.logout();
  } finally {
    await server.stop();
  }
}

async function fingerprint(): Promise<string> {
  const here = join(root, 'tests/tryton');
  const hash = createHash('sha256').update(outputOf('trytond', ['--version']) ?? '');
  const names = (await readdir(here)).filter((name) => /^(database|ensure|seed.*)\.ts$/.test(name)).sort();
  for (const name of names) hash.update(await readFile(join(here, name)));
  return hash.digest('hex').slice(0, 12);
}
