import { delimiter, dirname, join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensureDependencies, projectNode } from './dependencies.mjs';
import { root } from './root.mjs';

/**
 * Makes sure that everything a task needs is there and gives the environment to run it in: the project's Node and tools come first on `PATH`.
 * @param {{ browser: boolean }} needs
 */
export async function prepare(needs) {
  await ensureDependencies();
  const node = projectNode() ?? process.execPath;
  const env = {
    ...process.env,
    PATH: [dirname(node), join(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter),
    // WXT asks the network for a newer version of itself otherwise; nothing here needs the network after setup.
    WXT_SKIP_UPDATE_CHECK: '1',
  };
  if (needs.browser) env.CHROMIUM_PATH = await ensureChromium();
  return { env, node };
}
