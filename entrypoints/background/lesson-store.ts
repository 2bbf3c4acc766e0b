/** In memory alone, and by tab: a lesson holds values of customers, and ends with the browser at the latest. */
const keyOf = (tabId: number) => `lesson:${tabId}`;

export async function readLesson(tabId: number): Promise<unknown> {
  const key = keyOf(tabId);
  return (await chrome.storage.session.get(key))[key];
}

/** Keeps it in place of the one before; undefined: forgets it. */
export async function keepLesson(tabId: number, lesson: unknown): Promise<void> {
  if (lesson === undefined) await chrome.storage.session.remove(keyOf(tabId));
  else await chrome.storage.session.set({ [keyOf(tabId)]: lesson });
}
