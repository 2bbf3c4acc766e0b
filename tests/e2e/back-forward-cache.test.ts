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
    const first = await pages.report((report) => report.path !== '/away' && !report.returned);
    expect(first).toMatchObject({ persisted: false, extraElements: docked });
  });

  it('brings the page back from the back/forward cache, dock and all', async () => {
    // Where it does not, the reasons say whether the frame still stood in the page when it was left.
    const second = await pages.report((report) => report.returned, 25_000);
    expect(second).toMatchObject({ persisted: true, reasons: null, extraElements: docked });
  });
});
