import type { BrowserContext, Frame, Page } from 'playwright-core';
import { words } from './words';

/** What the panel says of itself in its document, for tests and for a person with the inspector. */
export interface PanelFacts {
  /** The account that is painted; null while none is. */
  accountId: string | null;
  state: string | null;
  kind: string | null;
  offerId: string | null;
}

/** The panel of a tab: the extension's page in the dock. */
export async function panelOf(page: Page, timeoutMs = 10_000): Promise<Frame> {
  const isPanel = (frame: Frame) => /^chrome-extension:\/\/[a-p]{32}\/sidebar\.html/.test(frame.url());
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const frame = page.frames().find((candidate) => isPanel(candidate) && !candidate.isDetached());
    if (frame) return frame;
    if (Date.now() > deadline) throw new Error(`No panel was docked to ${page.url()} within ${timeoutMs / 1000} s.`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

export function factsOf(frame: Frame): Promise<PanelFacts> {
  return frame.evaluate(() => {
    const main = document.querySelector<HTMLElement>('main');
    const { account, state } = document.documentElement.dataset;
    return {
      accountId: account || null,
      state: state ?? main?.dataset.state ?? null,
      kind: main?.dataset.decisionKind ?? null,
      offerId: main?.dataset.offerId || null,
    };
  });
}

/** Waits until a decision for this account is painted, and gives it. The error tells what is on show instead. */
export async function waitForDecision(page: Page, accountId: string, timeoutMs = 15_000): Promise<PanelFacts> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const frame = await panelOf(page, deadline - Date.now());
    try {
      await frame.waitForFunction(
        (id) =>
          document.documentElement.dataset.account === id &&
          document.querySelector<HTMLElement>('main')?.dataset.decisionKind !== undefined,
        accountId,
        { timeout: Math.max(1, deadline - Date.now()), polling: 'raf' },
      );
      return await factsOf(frame);
    } catch (cause) {
      // The page may have thrown the panel out meanwhile; then there is, or will be, another.
      if (frame.isDetached() && Date.now() < deadline) continue;
      const text = await frame.evaluate(() => document.body.textContent.trim().slice(0, 300)).catch(() => '(nothing)');
      throw new Error(`The panel shows no recommendation for ${accountId}; it shows: ${text}`, { cause });
    }
  }
}

/** Waits until all of the panel stands on the screen: its late parts too, and the frame that shows them. For pictures. */
export async function settled(page: Page): Promise<void> {
  const frame = await panelOf(page);
  await frame.waitForFunction(() => document.querySelector('.details-place, .calculation-place') === null);
  await frame.evaluate(() => document.fonts.ready.then(() => undefined));
  // A frame of its own process reaches the picture of the page a little after it is drawn.
  await page.waitForTimeout(250);
}

/** Presses "connect" in the panel and "Allow" in the CRM's window, signing in there first where it asks. */
export async function connectPanel(context: BrowserContext, page: Page): Promise<void> {
  const frame = await panelOf(page);
  const button = frame.getByRole('button', { name: words('action.connect') });
  await button.waitFor({ timeout: 15_000 });
  const [window] = await Promise.all([context.waitForEvent('page', { timeout: 15_000 }), button.click()]);
  await window.waitForLoadState('domcontentloaded');
  if (await window.locator('#login').isVisible()) await window.locator('#login').click();
  const closed = window.isClosed() ? Promise.resolve() : new Promise<void>((resolve) => window.once('close', () => resolve()));
  await window.locator('#allow').click();
  await closed;
}
