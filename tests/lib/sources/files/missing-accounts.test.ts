import { describe, expect, it } from 'vitest';
import { importText, NOW_MS } from './import-file';
import { memoryStore } from './memory-store';

const row = (id: string, seats: number) => `${id},見本${id},,${seats},\n`;
const book = (...rows: string[]) => `id,name,plan,seats,mrr\n${rows.join('')}`;
const later = { clock: { now: () => NOW_MS + 86_400_000 } };

describe('a newer file that no longer names an account', () => {
  it('says so, and deletes nothing; the others are updated and none is doubled', async () => {
    const { store, records } = memoryStore();
    const all = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
    const first = await importText(book(...all.map((id) => row(id, 5))), { store });
    expect(first).not.toHaveProperty('missing');
    const second = await importText(book(row('B', 9), row('I', 1)), { store, more: later });
    expect(second).toMatchObject({ state: 'done', missing: { count: 7, first: ['A', 'C', 'D', 'E', 'F', 'G', 'H'] } });
    expect([...records.values()].map(({ value }) => value).sort()).toEqual([...all, 'I']);
    const seats = new Map([...records.values()].map(({ value, facets: { plan } }) => [value, plan]));
    expect(seats.get('B')).toMatchObject({ value: { seats: 9 } });
    expect(seats.get('A')).toMatchObject({ value: { seats: 5 } });
  });

  it('is not said of a file that names them all, in whatever order', async () => {
    const { store } = memoryStore();
    await importText(book(row('A', 5), row('B', 5)), { store });
    const again = await importText(book(row('B', 6), row('A', 6)), { store, more: later });
    expect(again.missing).toEqual({ count: 0, first: [] });
  });

  it('is not said of an import that was stopped: it did not come so far', async () => {
    const { store } = memoryStore();
    await importText(book(row('A', 5), row('B', 5)), { store });
    const stop = new AbortController();
    stop.abort();
    const stopped = await importText(book(row('B', 6)), { store, more: { ...later, signal: stop.signal } });
    expect(stopped.state).toBe('stopped');
    expect(stopped).not.toHaveProperty('missing');
  });
});
