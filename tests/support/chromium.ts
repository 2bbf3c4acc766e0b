import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from 'playwright-core';
import { chromiumPath, disabledFeatures, sandboxArgs } from './chromium-features';

export interface LaunchOptions {
  /** The built extension; without it the browser runs bare, as a control. */
  extensionDir?: string;
  headless: boolean;
  /** A profile to keep; without it a fresh one is made, and removed at the end. */
  userDataDir?: string;
  /** The language of the browser's own interface, which the extension follows until told otherwise. */
  language?: 'ja' | 'en';
  /** The screen of a browser that is not headless (`startScreen`). */
  display?: string;
  args?: readonly string[];
  viewport?: { width: number; height: number } | null;
}

export interface DrivenBrowser {
  context: BrowserContext;
  /** Empty without an extension. */
  extensionId: string;
  userDataDir: string;
  /** The extension's worker, woken if it sleeps. */
  serviceWorker(): Promise<Worker>;
  close(): Promise<void>;
}

/** Quiet in the background, otherwise what a person has: partitioned storage, back/forward cache, third-party rules. */
export const quietArgs: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  ...sandboxArgs,
];

/** Chromium's id of an unpacked extension: of its key if the manifest has one, else of its path. */
export function extensionIdOf(extensionDir: string): string {
  const { key } = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8')) as { key?: string };
  const source = key ? Buffer.from(key, 'base64') : Buffer.from(realpathSync(extensionDir));
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16))).join('');
}

/** Without developer mode a reloaded unpacked extension stays blocked; offers to save a password or to translate cover the page. */
const PREFERENCES = {
  extensions: { ui: { developer_mode: true } },
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  translate: { enabled: false },
};

/** A fresh profile, quiet and in developer mode. */
export async function freshProfile(): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'tsugite-profile-'));
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(PREFERENCES));
  return profile;
}

/** A window for a person is as large as the pictures are. */
const windowArgs = ({ viewport }: LaunchOptions) => (viewport === null ? ['--window-size=1440,960'] : []);

/** Chromium with the extension and the feature set of a real browser, which Playwright's defaults are not. */
export async function launchBrowser(options: LaunchOptions): Promise<DrivenBrowser> {
  const { extensionDir, headless } = options;
  const userDataDir = options.userDataDir ?? (await freshProfile());
  const features = await disabledFeatures();
  const language = options.language ?? 'ja';
  const display = options.display === undefined ? {} : { DISPLAY: options.display };
  const context = await chromium.launchPersistentContext(userDataDir, {
    executablePath: await chromiumPath(),
    headless,
    viewport: options.viewport === undefined ? { width: 1440, height: 900 } : options.viewport,
    locale: language === 'ja' ? 'ja-JP' : 'en-US',
    timezoneId: 'Asia/Tokyo',
    env: { ...process.env, LANGUAGE: language, LANG: language === 'ja' ? 'ja_JP.UTF-8' : 'en_US.UTF-8', ...display },
    ignoreDefaultArgs: [
      features,
      '--disable-back-forward-cache',
      '--disable-extensions',
      '--disable-component-extensions-with-background-pages',
    ],
    args: [
      ...quietArgs,
      withoutPartitioning(features),
      ...loadArgs(extensionDir),
      ...windowArgs(options),
      ...(options.args ?? []),
    ],
  });
  const extensionId = extensionDir === undefined ? '' : extensionIdOf(extensionDir);
  return {
    context,
    extensionId,
    userDataDir,
    serviceWorker: () => workerOf(context, extensionId),
    async close() {
      await context.close();
      if (options.userDataDir === undefined) await rm(userDataDir, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

export function loadArgs(extensionDir: string | undefined): string[] {
  return extensionDir === undefined ? [] : [`--disable-extensions-except=${extensionDir}`, `--load-extension=${extensionDir}`];
}

export function withoutPartitioning(features: string): string {
  const names = features.slice('--disable-features='.length).split(',');
  return `--disable-features=${names.filter((name) => name !== 'ThirdPartyStoragePartitioning').join(',')}`;
}

async function workerOf(context: BrowserContext, extensionId: string): Promise<Worker> {
  const url = `chrome-extension://${extensionId}/`;
  const running = context.serviceWorkers().find((worker) => worker.url().startsWith(url));
  return (
    running ?? context.waitForEvent('serviceworker', { predicate: (worker) => worker.url().startsWith(url), timeout: 10_000 })
  );
}
