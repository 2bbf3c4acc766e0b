import { existsSync } from 'node:fs';
import { demoBuild, shippedBuild } from '@/tests/support/builds';
import { disabledFeatures } from '@/tests/support/chromium-features';

/** Before the first browser test: both builds are there, and Playwright's list of disabled features is known to every test file. */
export default async function setup(): Promise<void> {
  for (const build of [shippedBuild, demoBuild]) {
    if (!existsSync(build)) throw new Error(`There is no build in ${build}: run "npm run test:e2e", which builds first.`);
  }
  await disabledFeatures();
}
