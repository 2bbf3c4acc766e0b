import { describe, expect, it, vi } from 'vitest';
import { type BookRun, startBook } from '@/entrypoints/portfolio/book-run';
import { recipeOf } from '@/lib/crm/registry';
import { scopeKeyOf } from '@/lib/domain/account-key';
import { NO_HISTORY } from '@/lib/domain/history';
import { decide } from '@/lib/offers/decide';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { openReader } from '@/lib/storage/reader';
import { CacheWorld } from '@/tests/support/cache-world';
import { HANAKO, TARO } from '@/tests/support/kept-snapshot';
import { panelStories } from '@/tests/support/panel-stories';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

const playbook = samplePlaybook();
const terms = { playbook, nowMs: TODAY_MS, recipe: recipeOf('salesforce'), sites: [] };
const ID = (index: number) => `0015g00000Tsu${String(index).padStart(2, '0')}`;
const scope = scopeKeyOf({ crm: 'salesforce', tenant: 'mihon.my.salesforce.com' }, HANAKO);

async function world(count: number) {
  const cacheWorld = new CacheWorld();
  const cache = cacheWorld.open();
  const stories = Object.values(panelStories).filter((story) => story !== panelStories.old);
  for (let index = 0; index < count; index += 1) {
    const snapshot = stories[index % stories.length]?.();
    if (!snapshot) continue;
    const ref = { ...snapshot.ref, accountId: `${ID(index)}AAA`.slice(0, 18) };
    const written = await cache.writeSnapshot({ ...snapshot, ref, identity: index === 3 ? TARO : HANAKO });
    if (!written.ok) throw new Error(written.error.kind);
  }
  return openReader(cacheWorld.name, cacheWorld.stamp);
}
const ended = (run: BookRun) => vi.waitFor(() => expect(run.view().stage).toBe('ready'), { timeout: 8000 });

describe('the run over a book', () => {
  it('ranks the accounts of one user as decide does, with nothing of another', async () => {
    const reader = await world(6);
    const run = startBook({ reader, scope, terms });
    await ended(run);
    const { rows } = run.view();
    expect(rows).toHaveLength(5);
    expect(rows.map(({ offer }) => offer?.rank)).toEqual([1, 2, 3, 4, 5]);
    const growing = rows.find(({ accountId }) => accountId.startsWith(ID(0)));
    const decision = decide({ snapshot: panelStories.growing(), playbook, history: NO_HISTORY, now: TODAY_MS });
    expect(growing).toMatchObject({
      offer: { kind: decision.kind, offerId: decision.offerId },
      renewalDays: 128,
      npsBand: 'promoter',
      use: 0.94,
      stage: 'expansion',
    });
    expect(rows.some(({ accountId }) => accountId.startsWith(ID(3)))).toBe(false);
  });

  it('reads more than one page of a book, each account once', async () => {
    const one = panelStories.calm();
    const all = Array.from({ length: 1000 }, (_, at) => ({ ...one, ref: { ...one.ref, accountId: `a${at}` }, identity: HANAKO }));
    const book = vi.fn(async (_: string, after?: string) => {
      const from = after === undefined ? 0 : Number(after);
      return { snapshots: all.slice(from, from + 400), ...(from + 400 < 1000 && { after: String(from + 400) }) };
    });
    const run = startBook({ reader: { book, journals: async () => new Map(), looks: async () => new Map() }, scope, terms });
    await ended(run);
    expect(new Set(run.view().rows.map(({ accountId }) => accountId)).size).toBe(1000);
    expect(book).toHaveBeenCalledTimes(3);
  });

  it('stands still while it is held up, and goes on where it was', async () => {
    const reader = await world(6);
    const run = startBook({ reader, scope, terms });
    run.pause();
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(run.view()).toMatchObject({ paused: true });
    expect(run.view().stage).not.toBe('ready');
    run.resume();
    await ended(run);
    expect(run.view().rows).toHaveLength(5);
  });
});
