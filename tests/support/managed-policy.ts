import { randomUUID } from 'node:crypto';
import { accessSync, constants, realpathSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe } from 'vitest';
import { NEEDS_POLICY } from '@/tests/setup/test-report.mjs';
import { copyOfBuild } from './build-copy';
import { extensionIdOf } from './chromium';
import { chromiumPath } from './chromium-features';

/** Where Debian's Chromium reads what a company sets for the machine; a file each, all of them together. */
const FOLDER = '/etc/chromium/policies/managed';

/** The settings of one build, set by the company, in a file of this run's own. */
export interface ManagedBuild {
  /** A copy of the build under an id that no other browser's extension has: nobody else is told this policy. */
  readonly extensionDir: string;
  set(policy: object): Promise<void>;
  /** Takes the file away again, and the folders that were made for it. */
  remove(): Promise<void>;
}

export async function managedBuild(build: string): Promise<ManagedBuild> {
  const extensionDir = await copyOfBuild(build);
  const id = extensionIdOf(extensionDir);
  const file = join(FOLDER, `tsugite-test-${id}.json`);
  const made = await mkdir(FOLDER, { recursive: true });
  return {
    extensionDir,
    async set(policy) {
      // Renamed into its place, so that a browser which looks meanwhile finds the whole of it.
      const draft = join(tmpdir(), `tsugite-policy-${randomUUID()}`);
      await writeFile(draft, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }));
      await cp(draft, `${file}.next`);
      await rename(`${file}.next`, file);
      await rm(draft);
    },
    async remove() {
      await rm(file, { force: true });
      await rm(extensionDir, { recursive: true, force: true });
      // Only what was made here, and only while nobody else has put something there.
      for (let at = FOLDER; made !== undefined && at.startsWith(made) && (await readdir(at)).length === 0; at = dirname(at))
        await rmdir(at);
    },
  };
}

/** Why nothing can be set for the browser here; null: it can. */
async function whyNot(): Promise<string | null> {
  if (!realpathSync(await chromiumPath()).startsWith('/usr/'))
    return 'Only a Chromium of the system reads the policies in /etc/chromium.';
  let folder = FOLDER;
  for (;;) {
    try {
      accessSync(folder, constants.W_OK);
      return null;
    } catch (error) {
      const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!isMissing) return `${folder} cannot be written: policies are set by the machine's owner.`;
      folder = dirname(folder);
    }
  }
}

/** A suite for which the machine's policies are written. Where they cannot be, its tests are skipped, and the run says how many. */
export async function describeWithPolicy(title: string, suite: () => void): Promise<void> {
  const reason = await whyNot();
  if (reason !== null) console.error(reason);
  describe.skipIf(reason !== null)(`${title} ${NEEDS_POLICY}`, suite);
}
