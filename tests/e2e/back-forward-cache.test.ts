import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoBuild } from '@/tests/support/builds';
import { launchDetached } from '@/tests/support/chromium-detached';
import { startReportingPages } from './support/reporting-pages';

// Nothing is attached to these browsers: with a debugger there is no back/forward cache to speak of.

describe.each([
  { who: 'a browser without the extension', extensionDir: undefined },
  { who: 'a browser with the panel docked', extensionDir: demoBuild },
])('$who', ({ extensionDir }) => {
  let pages: Awaited<ReturnType<typeof startReportingPages>>;
  let browser: Awaited<ReturnType<typeof launchDetached>>;

  beforeAll(async () => {
    pages = await startReportingPages();
    browser = await launchDetached({ url: pages.startUrl, ...(extensionDir && { extensionDir }) });
  });

  afterAll(async () => {
    await browser?.close();
    await pages?.stop();
  });

  const docked = extensionDir === undefined ? 0 : 1;

  it(`shows the account page with ${docked} host of the dock`, async () => {
    const first = await pages.report((report) => report.path !== '/away');
    expect(first).toMatchObject({ persisted: false, extraElements: docked });
  });

  it('brings the page back from the back/forward cache, dock and all', async () => {
    const second = await pages.report((report) => report.path !== '/away' && report.persisted, 20_000);
    expect(second.extraElements).toBe(docked);
  });
});
