import type { Page } from 'playwright-core';

/**
 * Fills the book of the user who is signed in with copies of the accounts that are kept, under names and ids of their own, until it has so
 * many. Run in a page of the extension; the rows carry the stamp of those they were copied from.
 */
export async function seedBook(page: Page, count: number): Promise<void> {
  await page.evaluate(async (wanted) => {
    interface Row {
      key: string;
      payload: { value: { ref: { accountId: string }; facets: { profile: { state: string; value?: { name?: string } } } } };
    }
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await settled(indexedDB.open('tsugite'));
    const kept: Row[] = await settled(db.transaction('snapshots').objectStore('snapshots').getAll());
    for (let at = 0; at < wanted; ) {
      const tables = db.transaction('snapshots', 'readwrite');
      const done = new Promise((resolve, reject) => {
        tables.oncomplete = resolve;
        tables.onerror = () => reject(tables.error);
      });
      for (const until = Math.min(wanted, at + 2000); at < until; at += 1) {
        const row = structuredClone(kept[at % kept.length]);
        if (!row) throw new Error('no account is kept: there is nothing to copy');
        const { ref, facets } = row.payload.value;
        const accountId = `001BENCH${String(at).padStart(10, '0')}`;
        row.key = row.key.replace(ref.accountId, accountId);
        ref.accountId = accountId;
        if (facets.profile.value) facets.profile.value.name = `${facets.profile.value.name} ${at}`;
        tables.objectStore('snapshots').put(row);
      }
      await done;
    }
    db.close();
  }, count);
}
