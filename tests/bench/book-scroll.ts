import type { Page } from 'playwright-core';
import { pushPath } from '@/tests/support/paint-clock';
import { waitForDecision } from '@/tests/support/panel';
import { accountPath, openConnectedStage } from '@/tests/support/stage';
import { seedBook } from './book-seed';
import { type Frames, framesOf } from './frames';

export interface BookScrollResult {
  rows: number;
  /** From the page's start until the book is ranked, milliseconds. */
  readyMs: number;
  book: Frames;
  /** As many plain rows of the same height, scrolled the same way. */
  control: Frames;
}

const FRAME_MS = 1000 / 60;
/** Pixels a frame: a fast wheel, a flick, and jumps as by the bar. */
const STEPS = [60, 240, 900];

/** Scrolls a box for so many frames and gives the gaps between them; blank: a frame in whose middle no row stood. */
function scrolled(page: Page, box: string, row: string, frames: number): Promise<{ gaps: number[]; blank: number }> {
  return page.evaluate(
    ([boxSelector, rowSelector, count, steps]) =>
      new Promise((resolve) => {
        const scroller = document.querySelector<HTMLElement>(boxSelector);
        if (!scroller) throw new Error(`no ${boxSelector} to scroll`);
        const { left, top, width, height } = scroller.getBoundingClientRect();
        const gaps: number[] = [];
        let blank = 0;
        let last: number | undefined;
        const step = (now: number) => {
          if (last !== undefined) gaps.push(now - last);
          last = now;
          if (!document.elementFromPoint(left + width / 3, top + height / 2)?.closest(rowSelector)) blank += 1;
          if (gaps.length === count) return resolve({ gaps, blank });
          const by = steps[Math.floor((gaps.length / count) * steps.length)] ?? 60;
          scroller.scrollTop += by;
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    [box, row, frames, STEPS] as const,
  );
}

/** Plain rows: text in boxes of the same height, all of them in the page. */
function plainRows(page: Page, rows: number): Promise<void> {
  return page.evaluate((count) => {
    const box = document.createElement('div');
    box.id = 'plain';
    box.style.cssText = 'height: 700px; overflow: auto; font: 14px sans-serif';
    for (let at = 0; at < count; at += 1) {
      const row = document.createElement('div');
      row.className = 'plain-row';
      row.style.cssText = 'height: 40px; contain: strict';
      row.textContent = `見本 ${at}`;
      box.append(row);
    }
    document.body.replaceChildren(box);
  }, rows);
}

/** The book of business scrolled at 100,000 rows, beside plain rows. */
export async function measureBookScroll(
  progress: (line: string) => void,
  rows = 100_000,
  frames = 900,
): Promise<BookScrollResult> {
  const stage = await openConnectedStage();
  try {
    const { page, browser, crm } = stage;
    for (const { accountId } of crm.accounts.list().slice(0, 12)) {
      await pushPath(page, accountPath(accountId));
      await waitForDecision(page, accountId);
    }
    const book = await browser.context.newPage();
    await book.goto(`chrome-extension://${browser.extensionId}/options.html`);
    progress(`book: writing ${rows} accounts`);
    await seedBook(book, rows);
    progress('book: ranking');
    const startedMs = Date.now();
    await book.goto(`chrome-extension://${browser.extensionId}/portfolio.html`);
    await book.locator('.book-sum').waitFor({ timeout: 600_000 });
    const readyMs = Date.now() - startedMs;
    progress('book: scrolling');
    await scrolled(book, '.virtual-rows', '.virtual-row', 60);
    const ours = await scrolled(book, '.virtual-rows', '.virtual-row', frames);
    const plain = await browser.context.newPage();
    await plain.goto('about:blank');
    await plainRows(plain, rows);
    await scrolled(plain, '#plain', '.plain-row', 60);
    const control = await scrolled(plain, '#plain', '.plain-row', frames);
    return {
      rows,
      readyMs,
      book: framesOf(ours.gaps, FRAME_MS, ours.blank),
      control: framesOf(control.gaps, FRAME_MS, control.blank),
    };
  } finally {
    await stage.close();
  }
}
