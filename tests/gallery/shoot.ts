import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';
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

/** Every combination, or only those that a filter `scene=a,b lang=ja theme=dark width=400` names. */
function combinations(scenes: string[], filter: Map<string, string[]>): Shot[] {
  const chosen = (key: string, all: string[]) => filter.get(key) ?? all;
  return chosen('scene', scenes).flatMap((scene) =>
    chosen('lang', ['ja', 'en']).flatMap((lang) =>
      chosen('theme', ['light', 'dark']).flatMap((theme) =>
        chosen('width', ['320', '400', '560']).map((width) => ({ scene, lang, theme, width: Number(width) })),
      ),
    ),
  );
}

/** Pictures of the panel in its states: `shoot.ts FOLDER [scene=growing,calm] [lang=ja] [theme=dark] [width=400]`. */
export async function main([folder = 'shots', ...filters]: readonly string[]): Promise<number> {
  await mkdir(folder, { recursive: true });
  const filter = new Map(filters.map((one) => one.split('=')).map(([key = '', values = '']) => [key, values.split(',')]));
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    resolve: { alias: { '@': root } },
    server: { host: '127.0.0.1', port: 0, watch: null },
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0] ?? '';
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-quic'],
  });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error.message));
    const shots = combinations(await scenesOf(page, address), filter);
    for (const shot of shots) {
      await page.setViewportSize({ width: shot.width, height: 900 });
      await page.goto(`${address}${addressOf(shot)}`);
      await page.waitForSelector('#root > *');
      await page.waitForLoadState('networkidle');
      // A scene that has to be played first says so.
      await page.waitForSelector('html:not([data-playing])');
      await page.setViewportSize({ width: shot.width, height: await fullHeight(page) });
      await page.screenshot({ path: join(folder, `${shot.scene}-${shot.lang}-${shot.theme}-${shot.width}.png`) });
    }
    console.log(`${shots.length} pictures in ${folder}`);
    return 0;
  } finally {
    await browser.close();
    await server.close();
  }
}
