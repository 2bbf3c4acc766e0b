import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { root } from '@/tests/setup/root.mjs';
import { launchBrowser } from '@/tests/support/chromium';
import { percentile } from './statistics';

/** What is measured; the suite's own test asks for less. */
export interface ImportSize {
  readonly rows: number;
  readonly rounds: number;
}

const FULL: ImportSize = { rows: 100_000, rounds: 3 };

export interface ImportFigures {
  rows: number;
  importRowsPerSecond: number;
  againRowsPerSecond: number;
  bulkPutRowsPerSecond: number;
  /** What the import is compared with. */
  control: string;
  /** Of the medians; at most 1.3. */
  timesBulkPut: number;
  /** In use at each tenth of the file: flat. */
  heapMegabytes: number[];
  /** The most in use less the first, for a fifth of the rows and for all: the keys that tell a second row of an account grow, no more. */
  heapGrowthMegabytes: { fifth: number; all: number };
}

const CONTROL = 'the very rows that the import stores, ready in memory before the clock starts, by one bulkPut of Dexie';

const growth = (megabytes: readonly number[]) => Math.round((Math.max(...megabytes) - (megabytes[0] ?? 0)) * 10) / 10;

/** A script for the page, as a build would ship it. */
async function scriptOf(file: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@': root } },
      build: {
        outDir: folder,
        emptyOutDir: true,
        lib: { entry: join(root, file), formats: ['iife'], name: 'work', fileName: () => 'work.js' },
      },
    });
    return await readFile(join(folder, 'work.js'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Work = 'timeImport' | 'timeAgain' | 'timePlain';

async function timed(page: Page, name: Work, wanted: number): Promise<number> {
  const { ms, rows } = await page.evaluate(
    ([work, count]) => {
      const { importWork } = globalThis as unknown as {
        importWork: Record<Work, (rows: number) => Promise<{ ms: number; rows: number }>>;
      };
      return importWork[work](count);
    },
    [name, wanted] as const,
  );
  if (rows !== wanted) throw new Error(`${name}: ${rows} rows are in the database instead of ${wanted}`);
  return ms;
}

/** Megabytes still in use at each tenth of an import, once what nobody holds any more was collected. */
async function heapDuring(page: Page, rows: number): Promise<number[]> {
  const found: number[] = [];
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  const name = `sampleHeap${rows}`;
  await page.exposeFunction(name, async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    found.push(Math.round(usedSize / 100_000) / 10);
  });
  await page.evaluate(
    ([count, sampler]) => {
      const world = globalThis as unknown as Record<string, () => Promise<void>> & {
        importWork: { sampled(rows: number, sample: () => Promise<void>): Promise<number> };
      };
      return world.importWork.sampled(count, async () => world[sampler]?.());
    },
    [rows, name] as const,
  );
  return found;
}

/** A book of accounts imported into a real database of the browser, beside a plain `bulkPut` of the rows that it writes. */
export async function measureImport(
  progress: (line: string) => void,
  { rows: wanted, rounds }: ImportSize = FULL,
): Promise<ImportFigures> {
  const script = await scriptOf('tests/bench/import-work.ts');
  const browser = await launchBrowser({ headless: true });
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    let pages = 0;
    const fresh = async () => {
      pages += 1;
      await page.goto(`http://import-${pages}.localhost/`);
      await page.addScriptTag({ content: script });
      return page;
    };
    const taken: Record<Work, number[]> = { timeImport: [], timeAgain: [], timePlain: [] };
    for (let round = 0; round < rounds; round += 1) {
      progress(`import: round ${round + 1} of ${rounds}`);
      // The order turns, so that none is always the one that comes after the busy one.
      const order: Work[] = round % 2 === 0 ? ['timePlain', 'timeImport'] : ['timeImport', 'timePlain'];
      for (const name of order) taken[name].push(await timed(await fresh(), name, wanted));
    }
    taken.timeAgain.push(await timed(await fresh(), 'timeAgain', wanted));
    progress('import: memory');
    const heapMegabytes = await heapDuring(await fresh(), wanted);
    const heapOfFifth = await heapDuring(await fresh(), Math.round(wanted / 5));
    const middle = (name: Work) => percentile(taken[name], 0.5);
    const perSecond = (name: Work) => Math.round((wanted / middle(name)) * 1_000);
    return {
      rows: wanted,
      importRowsPerSecond: perSecond('timeImport'),
      againRowsPerSecond: perSecond('timeAgain'),
      bulkPutRowsPerSecond: perSecond('timePlain'),
      control: CONTROL,
      timesBulkPut: Math.round((middle('timeImport') / middle('timePlain')) * 100) / 100,
      heapMegabytes,
      heapGrowthMegabytes: { fifth: growth(heapOfFifth), all: growth(heapMegabytes) },
    };
  } finally {
    await browser.close();
  }
}
