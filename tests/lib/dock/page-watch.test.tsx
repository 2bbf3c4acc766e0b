import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageRecipe } from '@/lib/crm/recipe';
import type { PageSeen } from '@/lib/dock/protocol';
import { watchPage } from '@/lib/dock/scout/page-watch';

const identify = vi.fn<PageRecipe['identify']>();
const recipe: PageRecipe = { id: 'test', ownsHost: () => true, recognise: () => ({ state: 'elsewhere' }), identify };

let navigation: EventTarget;
let stop: AbortController;
let commits: PageSeen[];

const watch = () =>
  watchPage(
    (url) => ({
      recipe,
      recognition: url.pathname === '/bad' ? { state: 'unrecognised', failed: 'id-shape' } : recipe.recognise(url),
    }),
    stop.signal,
    (page) => commits.push(page),
  );

function commit(path: string) {
  history.pushState({}, '', path);
  navigation.dispatchEvent(new Event('currententrychange'));
}

beforeEach(() => {
  history.replaceState({}, '', '/start');
  navigation = new EventTarget();
  vi.stubGlobal('navigation', navigation);
  identify.mockReset().mockReturnValue({});
  stop = new AbortController();
  commits = [];
});

afterEach(() => {
  stop.abort();
  vi.unstubAllGlobals();
});

describe('watchPage', () => {
  it('counts committed navigations and leaves out those that changed nothing', () => {
    const page = watch();
    expect(page().seq).toBe(1);
    commit('/a');
    commit('/a');
    commit('/bad');
    expect(commits.map(({ seq, recognition }) => [seq, recognition.state])).toEqual([
      [2, 'elsewhere'],
      [3, 'unrecognised'],
    ]);
    expect(commits[1]?.committedAtMs).toBeGreaterThanOrEqual(commits[0]?.committedAtMs ?? Number.POSITIVE_INFINITY);
  });

  it('asks who is signed in until it is known, then no more', () => {
    const page = watch();
    identify.mockReturnValue({ orgId: '00D', userId: '005' });
    expect(page().identity).toEqual({ orgId: '00D', userId: '005' });
    const asked = identify.mock.calls.length;
    commit('/a');
    expect(commits[0]?.identity.userId).toBe('005');
    expect(identify).toHaveBeenCalledTimes(asked);
  });

  it('gives up asking a page that never says', () => {
    watch();
    for (let i = 0; i < 20; i++) commit(`/${i}`);
    expect(identify.mock.calls.length).toBeLessThanOrEqual(5);
  });

  it('hears nothing more once its life has ended', () => {
    watch();
    stop.abort();
    commit('/a');
    expect(commits).toEqual([]);
  });
});
