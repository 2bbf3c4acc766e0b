// @vitest-environment jsdom
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recipe } from '@/lib/crm/crms/salesforce';
import { crmFetch } from './crm-fetch';
import { type DemoCrm, ORGS, startDemoCrm, stories } from './start-demo-crm';

const [org] = ORGS;
const [hanako, taro] = org.users;
const id = stories[0]?.accountId ?? '';
let crm: DemoCrm;

beforeAll(async () => {
  crm = await startDemoCrm();
});
afterAll(() => crm.stop());

const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? '';

async function signIn(user = hanako): Promise<{ my: string; lightning: string }> {
  const body = new URLSearchParams({ username: user.username, password: user.password, startURL: `/lightning/r/${id}/view` });
  const login = await crmFetch(`${crm.apiOrigin}/login`, { method: 'POST', body });
  const door = await crmFetch(login.headers.get('location') ?? '');
  return { my: cookieOf(login), lightning: cookieOf(door) };
}

function identityIn(html: string) {
  const page = document.implementation.createHTMLDocument();
  page.documentElement.innerHTML = html.replace(/<!doctype html>/i, '');
  return recipe.identify(page);
}

describe('pages', () => {
  it('send a stranger to the sign-in and remember where to', async () => {
    const path = `/lightning/r/Account/${id}/view`;
    const answer = await crmFetch(crm.pageOrigin + path);
    expect(answer.headers.get('location')).toBe(`${crm.apiOrigin}/?ec=302&startURL=${encodeURIComponent(path)}`);
  });

  it('say who is signed in where, in a form that the recipe reads', async () => {
    for (const user of [hanako, taro]) {
      const { lightning, my } = await signIn(user);
      const page = await crmFetch(`${crm.pageOrigin}/lightning/r/${id}/view`, { headers: { cookie: lightning } });
      expect(identityIn(await page.text())).toEqual({ orgId: org.id, userId: user.id });
      const classic = await crmFetch(`${crm.apiOrigin}/${id.slice(0, 15)}`, { headers: { cookie: my } });
      expect(identityIn(await classic.text())).toEqual({ orgId: org.id, userId: user.id });
    }
  });

  it('forbid frames, foreign connections and markup from strings', async () => {
    const { lightning } = await signIn();
    const page = await crmFetch(`${crm.pageOrigin}/lightning/r/${id}/view`, { headers: { cookie: lightning } });
    const policy = page.headers.get('content-security-policy') ?? '';
    for (const rule of ["frame-src 'none'", "connect-src 'self'", "require-trusted-types-for 'script'", "default-src 'none'"])
      expect(policy).toContain(rule);
    expect(await page.text()).toContain(`nonce="${/'nonce-([^']+)'/.exec(policy)?.[1]}"`);
  });

  it('show a user only what field-level security lets through', async () => {
    const fields = async (cookie: string) => {
      const answer = await crmFetch(`${crm.pageOrigin}/aura/record?id=${id}`, { headers: { cookie } });
      return ((await answer.json()) as { fields: { name: string }[] }).fields.map((field) => field.name);
    };
    expect(await fields((await signIn()).lightning)).toContain('MRR__c');
    expect(await fields((await signIn(taro)).lightning)).not.toContain('MRR__c');
  });

  it('send Lightning addresses of the API host on to their own', async () => {
    const answer = await crmFetch(`${crm.apiOrigin}/lightning/r/${id}/view`);
    expect(answer.headers.get('location')).toBe(`${crm.pageOrigin}/lightning/r/${id}/view`);
  });

  it('serve the script without its types', async () => {
    const script = await crmFetch(`${crm.pageOrigin}/assets/route`);
    expect(script.headers.get('content-type')).toMatch('text/javascript');
    expect(await script.text()).not.toContain('export type');
    expect((await crmFetch(`${crm.pageOrigin}/assets/../main`)).status).not.toBe(200);
  });

  it('refuse a wrong password', async () => {
    const body = new URLSearchParams({ username: hanako.username, password: 'no' });
    const answer = await crmFetch(`${crm.apiOrigin}/login`, { method: 'POST', body });
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await answer.text()).toContain('role="alert"');
  });
});
