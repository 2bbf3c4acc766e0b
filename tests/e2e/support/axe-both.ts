import type { Frame, Page } from 'playwright-core';
import { axeFindings } from './axe-findings';

/** What axe finds in a page of ours, or in the panel of a tab: all in light, and in dark what hangs on colours. */
export async function axeInBoth(page: Page, frame: Frame = page.mainFrame()): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await axeFindings(frame, ['color-contrast', 'link-in-text-block']);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  return [...dark.map((finding) => `dark ${finding}`), ...(await axeFindings(frame))];
}
