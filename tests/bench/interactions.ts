import type { Frame } from 'playwright-core';
import { openPanelStage, type PanelStage } from './panel-stage';
import { percentile } from './statistics';
import { answered } from './tap';

/** Interactions and how long the browser says they took. */
export interface Interactions {
  n: number;
  p50: number;
  p98: number;
  max: number;
}

export interface InteractionsResult {
  /** The panel's interactions by the browser's Event Timing, milliseconds, in steps of 8; the shortest are told as 16 or less. */
  panel: Interactions & { aimP98: number };
  /** As many on a bare toggle in the same page. */
  control: Interactions;
  ratio: number;
}

interface Timed extends Window {
  interactions?: Map<number, number>;
}

/** The shortest that the browser tells of; a shorter interaction is known to have been, and no more. */
const SHORTEST_MS = 16;
const restMs = 90;

const watch = (frame: Frame) =>
  frame.evaluate(() => {
    const seen = new Map<number, number>();
    (window as Timed).interactions = seen;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        const id = (entry as PerformanceEventTiming & { interactionId: number }).interactionId;
        // One press is several events: the longest of them is the interaction.
        if (id > 0) seen.set(id, Math.max(seen.get(id) ?? 0, entry.duration));
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });

const taken = (frame: Frame) =>
  frame.evaluate(() => {
    const seen = [...((window as Timed).interactions?.values() ?? [])];
    (window as Timed).interactions?.clear();
    return seen;
  });

/** What was told, and for each interaction that was too short to be told of the least that is told. */
export function interactionsOf(told: readonly number[], made: number): Interactions {
  const all = [...told, ...Array.from({ length: Math.max(0, made - told.length) }, () => SHORTEST_MS)];
  return { n: all.length, p50: percentile(all, 0.5), p98: percentile(all, 0.98), max: Math.max(...all) };
}

/** What a rep does in a call, once: gives how many interactions that were. */
async function session({ panel, page }: PanelStage): Promise<number> {
  let made = 0;
  const rest = () => page.waitForTimeout(restMs);
  const press = async (key: string) => {
    await page.keyboard.press(key);
    made += 1;
    await rest();
  };
  const click = async (selector: string) => {
    await panel.locator(selector).first().click();
    made += 1;
    await rest();
  };
  await panel.locator('main').focus();
  await press('?');
  await press('Escape');
  await press('/');
  for (const letter of 'audit') await press(letter);
  await press('ArrowDown');
  await press('Escape');
  for (const reason of ['price', 'timing', 'competitor']) {
    await click(`.turn:first-child [data-refusal="${reason}"]`);
    await panel.locator(answered(reason)).waitFor();
  }
  await click('.turn:first-child [data-refusal="competitor"]');
  await panel.locator('main').focus();
  await press('c');
  await press('c');
  await click('.icon-button[aria-haspopup="menu"]');
  await press('ArrowDown');
  await press('ArrowDown');
  await press('Escape');
  for (let i = 0; i < 6; i += 1) await press('Tab');
  return made;
}

/** INP of a scripted session of about a hundred interactions, beside a bare toggle. */
export async function measureInteractions(progress: (line: string) => void, sessions = 5): Promise<InteractionsResult> {
  const stage = await openPanelStage();
  try {
    const { panel, page } = stage;
    await session(stage);
    await watch(panel);
    let made = 0;
    for (let i = 0; i < sessions; i += 1) {
      progress(`interactions: session ${i + 1} of ${sessions}`);
      made += await session(stage);
    }
    await page.waitForTimeout(300);
    const ours = interactionsOf(await taken(panel), made);
    for (let i = 0; i < made; i += 1) {
      await panel.locator('#bare-toggle').click();
      await page.waitForTimeout(restMs);
    }
    await page.waitForTimeout(300);
    const control = interactionsOf(await taken(panel), made);
    const ratio = Number((ours.p98 / control.p98).toFixed(2));
    return { panel: { ...ours, aimP98: 50 }, control, ratio };
  } finally {
    await stage.close();
  }
}
