import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageHttp } from '@/entrypoints/background/page-http';
import { installFakeChrome } from '@/tests/support/fake-browser';

const ORIGIN = 'https://crm.mihon.example';

interface Injection {
  target: { tabId: number };
  world: string;
  func: (...args: unknown[]) => Promise<unknown>;
  args: unknown[];
}

let tabs: { id: number; url: string }[];
let stands: string;
let injected: Injection[];
let asked: [string, RequestInit][];
let answer: () => Response;

beforeEach(() => {
  installFakeChrome();
  tabs = [{ id: 7, url: `${ORIGIN}/#Account/view/1` }];
  stands = ORIGIN;
  injected = [];
  asked = [];
  answer = () => Response.json({ id: 1 }, { headers: { 'x-left': '3' } });
  vi.stubGlobal('location', {
    get origin() {
      return stands;
    },
  });
  vi.stubGlobal('fetch', async (url: URL, init: RequestInit) => {
    asked.push([String(url), init]);
    return answer();
  });
  Object.assign(chrome.tabs, {
    get: async (id: number) => tabs.find((tab) => tab.id === id) ?? Promise.reject(new Error('no tab')),
    query: async () => tabs,
  });
  Object.assign(chrome.scripting, {
    async executeScript(injection: Injection) {
      injected.push(injection);
      // As the browser does it: the function goes there as text, its arguments as JSON.
      const args = JSON.parse(JSON.stringify(injection.args)) as unknown[];
      return [{ result: await injection.func(...args) }];
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const call = (url: string, tabId?: number, init: RequestInit = {}) => pageHttp(ORIGIN, tabId)(url, init);

describe('a call through the CRM’s own page', () => {
  it('is made there with its session, beside the page’s code', async () => {
    const response = await call(`${ORIGIN}/api/v1/Account/1`, 7, { method: 'POST', body: '{}', headers: { 'X-A': 'b' } });
    expect([response.status, response.headers.get('x-left'), await response.json()]).toEqual([200, '3', { id: 1 }]);
    expect(injected).toMatchObject([{ target: { tabId: 7 }, world: 'ISOLATED' }]);
    expect(asked).toMatchObject([
      [
        `${ORIGIN}/api/v1/Account/1`,
        { method: 'POST', body: '{}', headers: { 'x-a': 'b' }, credentials: 'same-origin', redirect: 'manual' },
      ],
    ]);
  });

  it.each([
    'https://other.example/api',
    'http://crm.mihon.example/api',
    `${ORIGIN}:8443/api`,
    'https://crm.mihon.example.evil.example/',
  ])('is not made to %s', async (url) => {
    await expect(call(url, 7)).rejects.toThrow('not of this page');
    expect([injected, asked]).toEqual([[], []]);
  });

  it('is not made once the page has gone elsewhere', async () => {
    stands = 'https://other.example';
    await expect(call(`${ORIGIN}/api`, 7)).rejects.toThrow('did not answer');
    expect(asked).toEqual([]);
  });

  it('finds another tab of that origin, never one of another; without any the session is over', async () => {
    tabs = [
      { id: 1, url: 'https://crm.mihon.example:8443/' },
      { id: 2, url: `${ORIGIN}/` },
    ];
    await call(`${ORIGIN}/api`, 1);
    expect(injected.map(({ target }) => target.tabId)).toEqual([2]);
    tabs = tabs.slice(0, 1);
    expect((await call(`${ORIGIN}/api`)).status).toBe(401);
    expect(injected).toHaveLength(1);
  });

  it('sees a redirect and does not follow it', async () => {
    answer = () => Object.defineProperty(new Response(''), 'type', { value: 'opaqueredirect' });
    expect((await call(`${ORIGIN}/api`, 7)).status).toBe(302);
  });

  it('takes no endless answer, and ends when nobody waits any more', async () => {
    answer = () => new Response('x'.repeat(11 * 1024 * 1024));
    await expect(call(`${ORIGIN}/api`, 7)).rejects.toThrow('did not answer');
    await expect(call(`${ORIGIN}/api`, 7, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
  });

  it('needs nothing that stands outside of the function', async () => {
    await call(`${ORIGIN}/api`, 7);
    const [{ func, args } = { func: async () => null, args: [] }] = injected;
    const alone = new Function(`return (${String(func)})`)() as typeof func;
    expect(await alone(...args)).toMatchObject({ status: 200 });
  });
});
