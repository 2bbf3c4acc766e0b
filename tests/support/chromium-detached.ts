import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { freshProfile, loadArgs, quietArgs } from './chromium';
import { chromiumPath } from './chromium-features';

export interface DetachedBrowser {
  close(): Promise<void>;
}

/**
 * Chromium with nothing attached to it, opened at an address. A debugger keeps workers alive and pages out of the back/forward cache, so what
 * is about those is shown here, where the page itself reports to a server of the test.
 */
export async function launchDetached(options: { extensionDir?: string; url: string }): Promise<DetachedBrowser> {
  const profile = await freshProfile();
  const args = [
    ...quietArgs,
    '--headless=new',
    '--password-store=basic',
    `--user-data-dir=${profile}`,
    ...loadArgs(options.extensionDir),
    options.url,
  ];
  const child = spawn(await chromiumPath(), args, { stdio: 'ignore', detached: true });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    async close() {
      // The browser is a group of processes; ending the first alone would leave the others.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
