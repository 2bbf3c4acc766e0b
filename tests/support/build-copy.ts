import { cp, mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of a build without the key of its id, which is then of its path alone: no other browser's extension has it. `hosts`: match patterns that
 * are granted from the start, as if a person had let the browser.
 */
export async function copyOfBuild(build: string, hosts: readonly string[] = []): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'tsugite-build-')));
  await cp(build, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const { key: _, host_permissions: own = [], ...manifest } = JSON.parse(await readFile(file, 'utf8')) as Manifest;
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: [...own, ...hosts] }));
  return folder;
}

interface Manifest extends Record<string, unknown> {
  key?: string;
  host_permissions?: string[];
}
