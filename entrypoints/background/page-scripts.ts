import type { PageReading } from '@/lib/crm/learn/page-reading';
import type { RecipeData } from '@/lib/crm/recipe-data';

export type { PageReading } from '@/lib/crm/learn/page-reading';

const READER = 'content-scripts/reader.js';
const LEARNER = 'content-scripts/learn.js';

/** Runs in the tab, after the reader: it stands alone, for it is sent there as text. */
function callReader(recipe: unknown): unknown {
  const { tsugiteReadPage: read } = globalThis as { tsugiteReadPage?: (recipe: unknown) => unknown };
  return read?.(recipe) ?? null;
}

/** Puts a script of ours into a tab's own page, not into its frames; false: that page is not ours to read, or is gone. */
async function putInto(tabId: number, file: string): Promise<boolean> {
  return chrome.scripting.executeScript({ target: { tabId }, files: [file] }).then(
    () => true,
    () => false,
  );
}

/**
 * What a tab's page says now, read by a recipe that is data. Undefined: it cannot be read (closed, an error page, a host that was not granted).
 * A page that is still being drawn reads as one that has changed: whoever asks, asks again before saying so.
 */
export async function readPage(tabId: number, recipe: RecipeData): Promise<PageReading | undefined> {
  if (!(await putInto(tabId, READER))) return undefined;
  const [answer] = await chrome.scripting.executeScript({ target: { tabId }, func: callReader, args: [recipe] }).catch(() => []);
  return (answer?.result ?? undefined) as PageReading | undefined;
}

/** Waits between the looks at a page that facts are taken from: some six seconds in all. */
const LOOKS_MS = [300, 400, 600, 900, 1500, 2500];

/**
 * The same of a page that has come to rest: read twice alike, and not what the record before it said. A page that never does is given as it was
 * read last.
 */
export async function readDrawnPage(tabId: number, recipe: RecipeData): Promise<PageReading | undefined> {
  let reading = await readPage(tabId, recipe);
  for (const wait of LOOKS_MS) {
    if (!reading) return undefined;
    const before: PageReading = reading;
    await new Promise((resolve) => setTimeout(resolve, wait));
    reading = await readPage(tabId, recipe);
    const alike = JSON.stringify(reading) === JSON.stringify(before);
    if (alike && !before.stale && Object.keys(before.fields).length > 0) break;
  }
  return reading;
}

/** Puts the learner into a tab's page; one that was there already is retired by it. */
export const teachIn = (tabId: number): Promise<boolean> => putInto(tabId, LEARNER);
