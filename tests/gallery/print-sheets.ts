import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { root } from '@/tests/setup/root.mjs';

/** A4 at 96 dots an inch. */
const PAPER = { width: 794, height: 1123 };

/** Pages of a PDF, counted by their objects. */
const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** The sheets as they come out of a printer: `print-sheets.ts FOLDER [scene=growing,crowded] [lang=ja] [kind=call]`, each as picture and PDF. */
export async function main([folder = 'sheets', ...filters]: readonly string[]): Promise<number> {
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
  const address = `${server.resolvedUrls?.local[0] ?? ''}tests/gallery/sheets.html`;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-quic'],
  });
  let long = 0;
  try {
    const page = await browser.newPage({ viewport: PAPER });
    page.on('pageerror', (error) => console.error(error.message));
    await page.emulateMedia({ media: 'print' });
    await page.goto(address);
    await page.waitForSelector('.sheet-desk', { state: 'attached' });
    const scenes = await page.evaluate(() => (document.documentElement.dataset.scenes ?? '').split(' '));
    for (const scene of filter.get('scene') ?? scenes)
      for (const lang of filter.get('lang') ?? ['ja', 'en'])
        for (const kind of filter.get('kind') ?? ['call', 'approval']) {
          await page.goto(`${address}?scene=${scene}&lang=${lang}&kind=${kind}`);
          await page.waitForSelector('.sheet-desk', { state: 'attached' });
          const sheet = await page.$('.sheet');
          if (!sheet) {
            console.log(`${scene} ${lang} ${kind}: no sheet`);
            continue;
          }
          const name = join(folder, `${kind}-${scene}-${lang}`);
          await page.screenshot({ path: `${name}.png`, fullPage: true });
          const pages = pagesIn(await page.pdf({ path: `${name}.pdf`, preferCSSPageSize: true }));
          const fit = await sheet.evaluate((one) => one.getAttribute('data-fit'));
          console.log(`${scene} ${lang} ${kind}: ${pages} page(s), fit ${fit}`);
          if (pages !== 1) long += 1;
        }
    return long === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await server.close();
  }
}
