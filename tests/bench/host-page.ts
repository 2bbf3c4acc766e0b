import type { Page } from 'playwright-core';
import { startDemoCrm } from '@/tests/demo-crm/start-demo-crm';
import { demoBuild } from '@/tests/support/builds';
import { launchBrowser } from '@/tests/support/chromium';
import { panelOf } from '@/tests/support/panel';
import { accountPath, signIn } from '@/tests/support/stage';
import { differences, type Summary, summarise } from './statistics';

interface Load {
  loadEventMs: number;
  longTasks: number;
  longTaskMs: number;
  /** The longest of a few clicks, as the browser's event timing gives it (steps of 8 ms). */
  clickMs: number;
}

/** One figure of the host page: in a bare browser, in a browser with the panel, and how far pairs of loads lie apart. */
export interface Compared {
  without: Summary;
  with: Summary;
  /** With minus without, pair by pair. */
  difference: Summary;
  /** Bare minus bare, pair by pair: what the machine alone makes of it. */
  control: Summary;
}

export type HostPageResult = Record<keyof Load, Compared>;

const pairs = 30;
const warmUp = 3;

/** Loads an account page in three browsers in turn: bare, with the panel, and bare again as the control. */
export async function measureHostPage(): Promise<HostPageResult> {
  const crm = await startDemoCrm();
  const browsers = [
    await launchBrowser({ headless: true }),
    await launchBrowser({ headless: true, extensionDir: demoBuild }),
    await launchBrowser({ headless: true }),
  ];
  try {
    const id = crm.accounts.list()[0]?.accountId ?? '';
    const pages: Page[] = [];
    for (const { context } of browsers) {
      const page = context.pages()[0] ?? (await context.newPage());
      await page.addInitScript(observeTasks);
      await signIn(page, crm, accountPath(id));
      pages.push(page);
    }
    const rounds: Load[][] = [];
    for (let i = 0; i < warmUp + pairs; i += 1) {
      const round: Load[] = [];
      // The order turns, so that no browser is always the one that comes after the busy one.
      for (const at of [0, 1, 2].map((k) => (k + i) % 3)) {
        const page = pages[at];
        if (page) round[at] = await load(page, crm.pageOrigin + accountPath(id), at === 1);
      }
      if (i >= warmUp) rounds.push(round);
    }
    const of = (key: keyof Load) => compare(rounds.map((round) => round.map((one) => one[key])));
    return { loadEventMs: of('loadEventMs'), longTasks: of('longTasks'), longTaskMs: of('longTaskMs'), clickMs: of('clickMs') };
  } finally {
    for (const browser of browsers) await browser.close();
    await crm.stop();
  }
}

function compare(rounds: readonly (readonly number[])[]): Compared {
  const column = (at: number) => rounds.map((round) => round[at] ?? Number.NaN);
  const [bare, docked, control] = [column(0), column(1), column(2)];
  const zip = (a: readonly number[], b: readonly number[]) => a.map((value, i) => [value, b[i] ?? Number.NaN] as const);
  return {
    without: summarise(bare),
    with: summarise(docked),
    difference: summarise(differences(zip(bare, docked))),
    control: summarise(differences(zip(bare, control))),
  };
}

interface Observed extends Window {
  observed?: { tasks: number[]; clicks: number[] };
}

function observeTasks(): void {
  if (window !== window.top) return;
  const observed = { tasks: [] as number[], clicks: [] as number[] };
  (window as Observed).observed = observed;
  new PerformanceObserver((list) => observed.tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
    type: 'longtask',
    buffered: true,
  });
  const clicks = new PerformanceObserver((list) =>
    observed.clicks.push(
      ...list
        .getEntries()
        .filter((e) => e.name === 'click')
        .map((entry) => entry.duration),
    ),
  );
  clicks.observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}

async function load(page: Page, url: string, docked: boolean): Promise<Load> {
  await page.goto(url, { waitUntil: 'load' });
  if (docked) await panelOf(page);
  // Long enough for the panel to have started and settled, and the same for all three.
  await page.waitForTimeout(700);
  for (let i = 0; i < 3; i += 1) await page.mouse.click(300, 10 + i);
  await page.waitForTimeout(120);
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const { tasks, clicks } = (window as Observed).observed ?? { tasks: [], clicks: [] };
    return {
      loadEventMs: navigation?.loadEventEnd ?? Number.NaN,
      longTasks: tasks.length,
      longTaskMs: tasks.reduce((sum, ms) => sum + ms, 0),
      clickMs: Math.max(0, ...clicks),
    };
  });
}
