import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { root } from '@/tests/setup/root.mjs';
import { NEEDS_SHARED_DATA } from '@/tests/setup/test-report.mjs';

const folder = join(root, '..', 'shared', 'data');

/**
 * A suite over public data that stand beside the project and are no part of it. Where a file is not there its tests are skipped, and
 * the run says how many. This is the one place where a test may be skipped.
 */
export function describeWithSharedData(
  title: string,
  files: readonly string[],
  suite: (textOf: (file: string) => string) => void,
): void {
  const there = files.length > 0 && files.every((file) => existsSync(join(folder, file)));
  describe.skipIf(!there)(`${title} ${NEEDS_SHARED_DATA}`, () => suite((file) => readFileSync(join(folder, file), 'utf8')));
}
