import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '@/tests/setup/chromium.mjs';

const memory = 'TSUGITE_DISABLED_FEATURES';

/** The Chromium to drive: the one that setup found or installed. */
export async function chromiumPath(): Promise<string> {
  const path = await findChromium();
  if (path === null)
    throw new Error('No Chromium was found: run this through an npm script, which installs one, or set CHROMIUM_PATH.');
  return path;
}

/** The sandbox needs a user of its own; root has none. */
export const sandboxArgs: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/**
 * The one `--disable-features=…` argument that Playwright passes, word for word, read from the browser's own command line: naming it in
 * `ignoreDefaultArgs` needs the exact string, and it changes with every version. Read once and remembered for the child processes of this one.
 */
export async function disabledFeatures(): Promise<string> {
  const known = process.env[memory];
  if (known) return known;
  const profile = await mkdtemp(join(tmpdir(), 'tsugite-features-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await chromiumPath(),
    headless: true,
    args: [...sandboxArgs],
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto('chrome://version');
    const line = await page.locator('#command_line').textContent();
    const argument = (line ?? '')
      .split(/\s+/)
      .find((part) => part.startsWith('--disable-features=') && part.includes('ThirdPartyStoragePartitioning'));
    if (!argument)
      throw new Error("Playwright's list of disabled features has changed its form: look at chrome://version and adapt this.");
    process.env[memory] = argument;
    return argument;
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}
