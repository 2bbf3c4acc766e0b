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

/** Puts the learner into a tab's page; one that was there already is retired by it. */
export const teachIn = (tabId: number): Promise<boolean> => putInto(tabId, LEARNER);
