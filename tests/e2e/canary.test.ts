import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DrivenBrowser, launchBrowser } from '@/tests/support/chromium';

// Playwright turns these off by default. If they were off here, half of the browser tests would show nothing.

let browser: DrivenBrowser;

beforeAll(async () => {
  browser = await launchBrowser({ headless: true });
});

afterAll(() => browser?.close());

it('third-party storage is partitioned', async () => {
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html');
    const port = (server.address() as AddressInfo).port;
    response.end(request.url === '/top' ? `<iframe src="http://127.0.0.1:${port}/inner"></iframe>` : '<p>inner</p>');
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const page = await browser.context.newPage();
    await page.goto(`http://localhost:${port}/top`);
    const inner = page.frame({ url: /inner/ });
    await inner?.evaluate(() => localStorage.setItem('seen', 'as a third party'));
    expect(await inner?.evaluate(() => localStorage.getItem('seen'))).toBe('as a third party');
    await page.goto(`http://127.0.0.1:${port}/inner`);
    expect(await page.evaluate(() => localStorage.getItem('seen'))).toBeNull();
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

it('the back/forward cache is not switched off', async () => {
  const page = await browser.context.newPage();
  await page.goto('chrome://version');
  const line = (await page.locator('#command_line').textContent()) ?? '';
  expect(line).toContain('--user-data-dir');
  expect(line).not.toContain('--disable-back-forward-cache');
  expect(line).not.toContain('ThirdPartyStoragePartitioning');
});
