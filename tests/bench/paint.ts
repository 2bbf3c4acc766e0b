import { forgetPaints, installPaintClock, paintedAt, pushPath } from '@/tests/support/paint-clock';
import { panelOf, waitForDecision } from '@/tests/support/panel';
import { accountPath, openConnectedStage, type Stage } from '@/tests/support/stage';
import { workerKiller } from '@/tests/support/worker-death';
import { type Summary, summarise } from './statistics';

export interface PaintResult {
  /** In-app navigation to an account of the cache, until it is painted. */
  warm: Summary;
  /** The same with the worker ended before each navigation. */
  warmWorkerDead: Summary;
  /** The frame's own start until an account of the cache is painted: what a full page load brings. */
  cold: Summary;
  coldWorkerDead: Summary;
}

const accounts = 20;
const warmUp = 10;
const samples = 80;
const coldSamples = 60;
const restMs = 150;
const coldRestMs = 1000;

/** Opens a browser, reads some accounts into the cache, and measures how long each takes to be painted again. */
export async function measurePaint(progress: (line: string) => void): Promise<PaintResult> {
  const stage = await openConnectedStage({ prepare: ({ browser }) => installPaintClock(browser.context) });
  try {
    const ids = stage.crm.accounts
      .list()
      .slice(0, accounts)
      .map((account) => account.accountId);
    for (const id of ids) {
      await pushPath(stage.page, accountPath(id));
      await waitForDecision(stage.page, id);
    }
    const kill = await workerKiller(stage.page);
    const nothing = async () => undefined;
    progress('in-app navigation');
    const warm = await measureWarm(stage, ids, nothing);
    progress('in-app navigation, worker ended each time');
    const warmWorkerDead = await measureWarm(stage, ids, kill);
    progress('full page load');
    const cold = await measureCold(stage, ids, nothing);
    progress('full page load, worker ended each time');
    const coldWorkerDead = await measureCold(stage, ids, kill);
    return { warm, warmWorkerDead, cold, coldWorkerDead };
  } finally {
    await stage.close();
  }
}

async function measureWarm({ page }: Stage, ids: readonly string[], before: () => Promise<void>): Promise<Summary> {
  const frame = await panelOf(page);
  const taken: number[] = [];
  for (let i = 0; i < warmUp + samples; i += 1) {
    const id = ids[i % ids.length] ?? '';
    await forgetPaints(frame);
    await before();
    const committedMs = await pushPath(page, accountPath(id));
    const ms = (await paintedAt(frame, id)) - committedMs;
    if (i >= warmUp) taken.push(ms);
    // A person reads before going on: what the panel still has to do must not count as the next account's.
    await page.waitForTimeout(restMs);
  }
  return summarise(taken);
}

async function measureCold({ page, crm }: Stage, ids: readonly string[], before: () => Promise<void>): Promise<Summary> {
  const taken: number[] = [];
  for (let i = 0; i < 5 + coldSamples; i += 1) {
    const id = ids[i % ids.length] ?? '';
    await before();
    await page.goto(crm.pageOrigin + accountPath(id));
    const frame = await panelOf(page);
    // The driver's own script would be compiled in the frame while it starts: it looks when all is over.
    await page.waitForTimeout(coldRestMs);
    const paintedMs = await paintedAt(frame, id);
    const startedMs = await frame.evaluate(() => performance.timeOrigin);
    if (i >= 5) taken.push(paintedMs - startedMs);
  }
  return summarise(taken);
}
