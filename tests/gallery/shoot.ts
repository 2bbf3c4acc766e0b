import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium, type Page } from 'playwright-core';
import { build, type InlineConfig, preview } from 'vite';
import { root } from '@/tests/setup/root.mjs';

interface Shot {
  scene: string;
  lang: string;
  theme: string;
  width: number;
}

const addressOf = ({ scene, lang, theme }: Omit<Shot, 'width'>) =>
  `tests/gallery/index.html?scene=${scene}&lang=${lang}&theme=${theme}`;

async function scenesOf(page: Page, address: string): Promise<string[]> {
  await page.goto(`${address}${addressOf({ scene: 'growing', lang: 'ja', theme: 'light' })}`);
  await page.waitForSelector('html[data-scenes]');
  return page.evaluate(() => (document.documentElement.dataset.scenes ?? '').split(' '));
}

/** The height at which nothing of the panel has to be scrolled; never under a usual window's. */
function fullHeight(page: Page): Promise<number> {
  return page.evaluate(() => {
    const main = document.querySelector('main');
    return main ? Math.max(900, main.offsetTop + main.scrollHeight) : 900;
  });
}

/** `forced`: the few colours of a person who needs contrast, chosen in the system. */
const THEMES = ['light', 'dark', 'forced'];

const fileOf = ({ scene, lang, theme, width }: Shot) => `${scene}-${lang}-${theme}-${width}.png`;

/** All pictures on one page, a row a scene, each a link to itself. */
function contactSheet(shots: readonly Shot[]): string {
  const scenes = [...new Set(shots.map(({ scene }) => scene))];
  const rows = scenes.map((scene) => {
    const pictures = shots
      .filter((shot) => shot.scene === scene)
      .map((shot) => {
        const file = fileOf(shot);
        const says = `${shot.lang} ${shot.theme} ${shot.width}`;
        return `<a href="${file}"><img src="${file}" alt="${scene} ${says}" loading="lazy"><small>${says}</small></a>`;
      });
    return `<h2 id="${scene}">${scene}</h2><div>${pictures.join('')}</div>`;
  });
  const style =
    'body{font:13px system-ui;margin:16px}div{display:flex;gap:12px;overflow-x:auto;align-items:flex-start}' +
    'a{color:inherit}img{display:block;height:420px;border:1px solid #ccc}h2{font-size:15px}';
  return `<!doctype html><meta charset="utf-8"><title>Pictures</title><style>${style}</style>${rows.join('')}`;
}

/** Every combination, or only those that a filter `scene=a,b lang=ja theme=dark width=400` names. */
function combinations(scenes: string[], filter: Map<string, string[]>): Shot[] {
  const chosen = (key: string, all: string[]) => filter.get(key) ?? all;
  return chosen('scene', scenes).flatMap((scene) =>
    chosen('lang', ['ja', 'en']).flatMap((lang) =>
      chosen('theme', THEMES).flatMap((theme) =>
        chosen('width', ['320', '480']).map((width) => ({ scene, lang, theme, width: Number(width) })),
      ),
    ),
  );
}

/** How many pages are at it at once. */
const HANDS = 4;

async function shoot(page: Page, address: string, shot: Shot, path: string): Promise<void> {
  await page.setViewportSize({ width: shot.width, height: 900 });
  await page.emulateMedia({ forcedColors: shot.theme === 'forced' ? 'active' : 'none' });
  await page.goto(`${address}${addressOf(shot)}`);
  await page.waitForSelector('#root > *');
  await page.waitForLoadState('networkidle');
  // A scene that has to be played first says so.
  await page.waitForSelector('html:not([data-playing])');
  await page.setViewportSize({ width: shot.width, height: await fullHeight(page) });
  await page.screenshot({ path });
}

/** The gallery, built once: served from source, every picture would load hundreds of files anew. */
async function openGallery(outDir: string): Promise<{ address: string; close: () => Promise<void> }> {
  const shared: InlineConfig = { root, configFile: false, logLevel: 'error', resolve: { alias: { '@': root } } };
  const input = join(root, 'tests/gallery/index.html');
  await build({
    ...shared,
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'esnext', minify: false, rollupOptions: { input } },
  });
  const server = await preview({ ...shared, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  return { address: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
}

/**
 * Pictures of every state, and one page with all of them: `[FOLDER] [scene=growing,calm] [lang=ja] [theme=dark] [width=480]`, without a filter
 * every combination.
 */
export async function main(args: readonly string[]): Promise<number> {
  const folder = args.find((arg) => !arg.includes('=')) ?? join(root, '.pictures');
  const filters = args.filter((arg) => arg.includes('='));
  await mkdir(folder, { recursive: true });
  const filter = new Map(filters.map((one) => one.split('=')).map(([key = '', values = '']) => [key, values.split(',')]));
  const built = await mkdtemp(join(tmpdir(), 'tsugite-gallery-'));
  const gallery = await openGallery(built);
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-quic'],
  });
  const newPage = async () => {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error.message));
    return page;
  };
  try {
    const first = await newPage();
    const shots = combinations(await scenesOf(first, gallery.address), filter);
    const left = shots.values();
    const pages = [first, ...(await Promise.all(Array.from({ length: HANDS - 1 }, newPage)))];
    await Promise.all(
      pages.map(async (page) => {
        for (const shot of left) await shoot(page, gallery.address, shot, join(folder, fileOf(shot)));
      }),
    );
    const sheet = join(folder, 'index.html');
    await writeFile(sheet, contactSheet(shots));
    console.log(`${shots.length} pictures in ${sheet}`);
    return 0;
  } finally {
    await browser.close();
    await gallery.close();
    await rm(built, { recursive: true, force: true });
  }
}
