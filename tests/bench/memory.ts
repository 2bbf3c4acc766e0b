import type { CDPSession, Frame, Page } from 'playwright-core';
import { pushPath } from '@/tests/support/paint-clock';
import { panelOf, settled, waitForDecision } from '@/tests/support/panel';
import { accountPath, openConnectedStage, type Stage } from '@/tests/support/stage';
import { extensionBytes } from './process-memory';

/** What one panel's document holds after the garbage is gone. */
interface Held {
  heapMb: number;
  nodes: number;
  listeners: number;
}

export interface MemoryResult {
  /** The script heap of the first panel; of the control, the bare CRM page beside it. */
  firstPanel: Held & { aimMb: number };
  crmPage: Held;
  /** Private memory of the extension's process (panels and worker) with one panel; undefined where the system does not tell. */
  processMb: number | undefined;
  /** What each further tab with a panel adds to that process, the mean of them. */
  eachTabMb: { tabs: number; process: number | undefined; heap: number; aim: number };
  /** Of the panel's document, from the end of the warm-up on. */
  growth: { navigations: number; heapKb: number; nodes: number; listeners: number; processMb: number | undefined };
}

const MB = 1024 * 1024;
const inMb = (bytes: number) => Math.round((bytes / MB) * 100) / 100;
const less = (one: number | undefined, other: number | undefined) =>
  one === undefined || other === undefined ? undefined : inMb(one - other);

/** Collects twice: what waited for the end of something goes in the second turn. */
async function held(session: CDPSession): Promise<Held & { heapBytes: number }> {
  await session.send('HeapProfiler.enable');
  for (let i = 0; i < 2; i += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { heapBytes: usedSize, heapMb: inMb(usedSize), nodes, listeners: jsEventListeners };
}

const sessionOf = (target: Page | Frame, page: Page) => page.context().newCDPSession(target);

async function tab(stage: Stage, accountId: string): Promise<Page> {
  const page = await stage.browser.context.newPage();
  await page.goto(stage.crm.pageOrigin + accountPath(accountId));
  await waitForDecision(page, accountId);
  await settled(page);
  return page;
}

/** What the panel costs in memory: the first one, each further tab, and what 500 accounts leave behind. */
export async function measureMemory(progress: (line: string) => void, navigations = 500, tabs = 4): Promise<MemoryResult> {
  const stage = await openConnectedStage();
  try {
    const { page, crm, browser } = stage;
    const ids = crm.accounts
      .list()
      .slice(0, 20)
      .map(({ accountId }) => accountId);
    const [first = ''] = ids;
    const go = async (id: string) => {
      await pushPath(page, accountPath(id));
      await waitForDecision(page, id);
    };
    await waitForDecision(page, first);
    await settled(page);
    const panel = await sessionOf(await panelOf(page), page);
    const bytes = async () => {
      await held(panel);
      return extensionBytes(browser.userDataDir);
    };
    const crmPage = await held(await sessionOf(page, page));
    const firstPanel = await held(panel);
    const one = await bytes();
    progress(`memory: ${tabs} further tabs`);
    const more: Page[] = [];
    for (let i = 1; i <= tabs; i += 1) {
      more.push(await tab(stage, ids[i] ?? first));
    }
    const all = await bytes();
    // One process, one heap: what this panel's session is told of is that of all of them.
    const heap = (await held(panel)).heapBytes - firstPanel.heapBytes;
    for (const next of more) await next.close();
    progress(`memory: ${navigations} accounts in turn`);
    for (const id of [...ids, ...ids]) await go(id);
    await go(first);
    const [before, beforeBytes] = [await held(panel), await bytes()];
    for (let i = 0; i < navigations; i += 1) await go(ids[(i + 1) % ids.length] ?? first);
    await go(first);
    const [after, afterBytes] = [await held(panel), await bytes()];
    const added = less(all, one);
    const { heapBytes: _, ...panelHeld } = firstPanel;
    const { heapBytes: __, ...crmHeld } = crmPage;
    return {
      firstPanel: { ...panelHeld, aimMb: 40 },
      crmPage: crmHeld,
      processMb: one === undefined ? undefined : inMb(one),
      eachTabMb: {
        tabs,
        process: added === undefined ? undefined : Math.round((added / tabs) * 100) / 100,
        heap: inMb(heap / tabs),
        aim: 8,
      },
      growth: {
        navigations,
        heapKb: Math.round((after.heapBytes - before.heapBytes) / 1024),
        nodes: after.nodes - before.nodes,
        listeners: after.listeners - before.listeners,
        processMb: less(afterBytes, beforeBytes),
      },
    };
  } finally {
    await stage.close();
  }
}
