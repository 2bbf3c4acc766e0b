import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from '@/lib/domain/z';
import { connectSalesforce, refreshTokens, revokeTokens } from '@/lib/sources/salesforce/oauth';
import { sessionTokens } from '@/lib/sources/salesforce/session';
import { Tokens } from '@/lib/sources/salesforce/tokens';
import type { Http } from '@/lib/sources/source';
import { crmFetch } from '../../../demo-crm/crm-fetch';
import { type DemoCrm, ORGS, startDemoCrm } from '../../../demo-crm/start-demo-crm';
import { SignInWindow } from './sign-in-window';

const CLIENT_ID = '3MVG9.sample.consumer.key';
const REDIRECT = `https://${'a'.repeat(32)}.chromiumapp.org/`;
const [org, otherOrg] = ORGS;
const [hanako, taro] = org.users;
const NOW_MS = 1_790_000_000_000;

let crm: DemoCrm;
beforeAll(async () => {
  crm = await startDemoCrm({ nowMs: NOW_MS });
});
afterAll(() => crm.stop());
beforeEach(() => crm.faults.clear());

function input(change: Partial<Parameters<typeof connectSalesforce>[0]> = {}) {
  return {
    tenantApiOrigin: crm.apiOrigin,
    clientId: CLIENT_ID,
    redirectUri: REDIRECT,
    launchWebAuthFlow: new SignInWindow(hanako).open,
    http: crmFetch,
    nowMs: NOW_MS,
    ...change,
  };
}

async function connected(): Promise<Tokens> {
  const tokens = await connectSalesforce(input());
  if (!tokens.ok) throw new Error(JSON.stringify(tokens.error));
  return tokens.value;
}

/** Answers one path otherwise than the CRM does. */
function spoil(path: string, change: (body: Record<string, unknown>) => unknown): Http {
  return async (url, init) => {
    const response = await crmFetch(url, init);
    if (!url.includes(path)) return response;
    return Response.json(change((await response.json()) as Record<string, unknown>));
  };
}

describe('signing in', () => {
  it('gives tokens of the org and user that signed in', async () => {
    const tokens = await connected();
    expect(z.safeParse(Tokens, tokens).success).toBe(true);
    expect(tokens).toMatchObject({
      instanceUrl: crm.apiOrigin,
      identity: { orgId: org.id, userId: hanako.id },
      userName: hanako.username,
      issuedAtMs: NOW_MS,
      via: 'oauth',
    });
    expect(tokens.refreshToken).toBeTypeOf('string');
  });

  it('sends a state and a challenge of S256, and no secret', async () => {
    const urls: URL[] = [];
    const launchWebAuthFlow = async (url: string) => {
      urls.push(new URL(url));
      throw new Error('closed');
    };
    expect(await connectSalesforce(input({ launchWebAuthFlow }))).toEqual({ ok: false, error: { kind: 'cancelled' } });
    await connectSalesforce(input({ launchWebAuthFlow, prompt: 'login' }));
    const [one, two] = urls.map((url) => url.searchParams);
    expect(one?.get('code_challenge')).toHaveLength(43);
    expect(one?.get('code_challenge_method')).toBe('S256');
    expect(one?.get('state')).not.toBe(two?.get('state'));
    expect(one?.get('code_challenge')).not.toBe(two?.get('code_challenge'));
    expect([one?.get('prompt'), two?.get('prompt')]).toEqual([null, 'login']);
    expect(one?.has('client_secret')).toBe(false);
  });

  it('is called off when the person refuses or closes the window', async () => {
    const deny = new SignInWindow(taro, 'deny');
    expect(await connectSalesforce(input({ launchWebAuthFlow: deny.open }))).toEqual({ ok: false, error: { kind: 'cancelled' } });
  });

  it('takes no code with another state, and none from another address', async () => {
    const forged = async (url: string) => {
      const landed = new URL(await new SignInWindow(hanako).open(url));
      landed.searchParams.set('state', 'forged');
      return landed.href;
    };
    expect(await connectSalesforce(input({ launchWebAuthFlow: forged }))).toMatchObject({ error: { kind: 'unexpected-shape' } });
    const elsewhere = async () => 'https://elsewhere.example/?code=x';
    expect(await connectSalesforce(input({ launchWebAuthFlow: elsewhere }))).toMatchObject({ error: { kind: 'misconfigured' } });
  });

  it('says so when an administrator blocks the app, and when the app is not set up', async () => {
    crm.faults.set({ appBlocked: true });
    expect(await connectSalesforce(input())).toEqual({ ok: false, error: { kind: 'blocked-by-admin' } });
    expect(await connectSalesforce(input({ clientId: '' }))).toMatchObject({
      error: { kind: 'misconfigured', field: 'clientId' },
    });
    expect(await connectSalesforce(input({ tenantApiOrigin: 'http://mihon.my.salesforce.com' }))).toMatchObject({
      error: { kind: 'misconfigured', field: 'tenant' },
    });
  });

  it('refuses tokens of another host, and those on whose owner two answers differ', async () => {
    const elsewhere = spoil('/oauth2/token', (body) => ({ ...body, instance_url: 'https://elsewhere.my.salesforce.com' }));
    expect(await connectSalesforce(input({ http: elsewhere }))).toMatchObject({ error: { kind: 'identity-mismatch' } });
    const another = spoil('/oauth2/userinfo', (body) => ({ ...body, user_id: taro.id }));
    expect(await connectSalesforce(input({ http: another }))).toMatchObject({ error: { kind: 'identity-mismatch' } });
    const nobody = spoil('/oauth2/userinfo', () => ({}));
    expect(await connectSalesforce(input({ http: nobody }))).toMatchObject({ error: { kind: 'unexpected-shape' } });
    const noId = spoil('/oauth2/token', ({ id: _, ...body }) => body);
    expect(await connectSalesforce(input({ http: noId }))).toMatchObject({ error: { kind: 'identity-mismatch' } });
  });

  it('is out of reach in maintenance and without a network', async () => {
    const launchWebAuthFlow = async (url: string) => {
      const landed = await new SignInWindow(hanako).open(url);
      crm.faults.set({ maintenance: true });
      return landed;
    };
    expect(await connectSalesforce(input({ launchWebAuthFlow }))).toMatchObject({ error: { kind: 'unreachable' } });
    crm.faults.clear();
    const http: Http = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await connectSalesforce(input({ http }))).toMatchObject({ error: { kind: 'unreachable' } });
  });
});

describe('a connection in use', () => {
  const party = () => ({ http: crmFetch, clientId: CLIENT_ID, tenantApiOrigin: crm.apiOrigin, nowMs: NOW_MS + 1 });

  it('is renewed for the same user, and keeps its refresh token', async () => {
    const held = await connected();
    const renewed = await refreshTokens(party(), held);
    if (!renewed.ok) throw new Error(renewed.error.kind);
    expect(renewed.value.accessToken).not.toBe(held.accessToken);
    expect(renewed.value).toMatchObject({ refreshToken: held.refreshToken, identity: held.identity, issuedAtMs: NOW_MS + 1 });
  });

  it('is over when the refresh is refused, or gives somebody else', async () => {
    const held = await connected();
    crm.faults.set({ refreshRefused: true });
    expect(await refreshTokens(party(), held)).toEqual({ ok: false, error: { kind: 'unauthorised' } });
    crm.faults.clear();
    const { refreshToken: _, ...without } = held;
    expect(await refreshTokens(party(), without)).toEqual({ ok: false, error: { kind: 'unauthorised' } });
    const stranger = { ...held, identity: { ...held.identity, userId: taro.id } };
    expect(await refreshTokens(party(), stranger)).toMatchObject({ error: { kind: 'identity-mismatch' } });
  });

  it('is revoked at the other side', async () => {
    const held = await connected();
    expect(await revokeTokens(party(), held)).toEqual({ ok: true, value: null });
    expect(await refreshTokens(party(), held)).toEqual({ ok: false, error: { kind: 'unauthorised' } });
  });
});

describe('the session of the browser', () => {
  const input = (value: string | null) => ({
    tenantApiOrigin: crm.apiOrigin,
    cookies: { get: async () => (value === null ? null : { value }) },
    http: crmFetch,
    nowMs: NOW_MS,
    signal: new AbortController().signal,
  });

  async function sid(): Promise<string> {
    const window = new SignInWindow(taro);
    await connectSalesforce({ ...input(null), clientId: CLIENT_ID, redirectUri: REDIRECT, launchWebAuthFlow: window.open });
    return window.cookies.get('sid') ?? '';
  }

  it('stands in for a token', async () => {
    const tokens = await sessionTokens(input(await sid()));
    expect(tokens).toMatchObject({
      ok: true,
      value: { identity: { orgId: org.id, userId: taro.id }, userName: taro.username, via: 'session' },
    });
  });

  it('is nothing without a cookie, with a dead one, or with one of another org', async () => {
    for (const value of [null, '', 'nonsense', `${org.id}!dead`]) {
      expect(await sessionTokens(input(value))).toEqual({ ok: false, error: { kind: 'unauthorised' } });
    }
    const real = crm.tokenFor(otherOrg.users[0].username);
    expect((await sessionTokens(input(real))).ok).toBe(false);
    const http: Http = async () => Response.json({ organization_id: otherOrg.id, user_id: taro.id });
    expect(await sessionTokens({ ...input(`${org.id}!x`), http })).toMatchObject({ error: { kind: 'identity-mismatch' } });
  });
});
