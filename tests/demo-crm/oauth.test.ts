import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crmFetch } from './crm-fetch';
import { type DemoCrm, ORGS, startDemoCrm } from './start-demo-crm';

const REDIRECT = `https://${'abcdefghijklmnop'.repeat(2)}.chromiumapp.org/`;
const CLIENT = 'TsugiteDemoClient';
const [org] = ORGS;
const [hanako] = org.users;
let crm: DemoCrm;

beforeAll(async () => {
  crm = await startDemoCrm();
});
afterAll(() => crm.stop());

const form = (url: string, fields: Record<string, string>, cookie = '') =>
  crmFetch(crm.apiOrigin + url, { method: 'POST', body: new URLSearchParams(fields), headers: cookie ? { cookie } : {} });

async function signIn(user = hanako): Promise<string> {
  const answer = await form('/login', { username: user.username, password: user.password, startURL: '/001/o' });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

function pkce() {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

function asked(challenge: string, over: Record<string, string> = {}): Record<string, string> {
  return {
    response_type: 'code',
    client_id: CLIENT,
    redirect_uri: REDIRECT,
    state: 's1',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...over,
  };
}

async function codeFor(challenge: string, cookie: string): Promise<string> {
  const answer = await form('/services/oauth2/authorize', { ...asked(challenge), decision: 'allow' }, cookie);
  return new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? '';
}

const exchange = (code: string, code_verifier: string) =>
  form('/services/oauth2/token', {
    grant_type: 'authorization_code',
    client_id: CLIENT,
    redirect_uri: REDIRECT,
    code,
    code_verifier,
  });

describe('authorize', () => {
  const path = (fields: Record<string, string>) => `${crm.apiOrigin}/services/oauth2/authorize?${new URLSearchParams(fields)}`;

  it('sends a stranger to the sign-in and comes back', async () => {
    const answer = await crmFetch(path(asked(pkce().challenge)));
    expect(decodeURIComponent(answer.headers.get('location') ?? '')).toContain('/?startURL=/services/oauth2/authorize?');
  });

  it('asks for consent once, then goes straight on', async () => {
    const cookie = await signIn(org.users[1]);
    const { challenge } = pkce();
    const page = await crmFetch(path(asked(challenge)), { headers: { cookie } });
    expect(await page.text()).toContain('id="allow"');
    await codeFor(challenge, cookie);
    const again = await crmFetch(path(asked(challenge)), { headers: { cookie } });
    expect(again.headers.get('location')).toMatch(/^https:\/\/[a-p]{32}\.chromiumapp\.org\/\?code=.+&state=s1$/);
  });

  it.each([
    ['no challenge', { code_challenge: '' }, 'invalid_request'],
    ['a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['another response type', { response_type: 'token' }, 'unsupported_response_type'],
  ])('refuses %s', async (_what, over, error) => {
    const answer = await crmFetch(path(asked(pkce().challenge, over)), { headers: { cookie: await signIn() } });
    expect(new URL(answer.headers.get('location') ?? '').searchParams.get('error')).toBe(error);
  });

  it('never redirects to a foreign address', async () => {
    const answer = await crmFetch(path(asked(pkce().challenge, { redirect_uri: 'https://evil.example/' })));
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
  });

  it('says so when the user refuses', async () => {
    const answer = await form('/services/oauth2/authorize', { ...asked(pkce().challenge), decision: 'deny' }, await signIn());
    expect(answer.headers.get('location')).toContain('error=access_denied');
  });
});

describe('token', () => {
  it('exchanges a code with its verifier, once', async () => {
    const { verifier, challenge } = pkce();
    const code = await codeFor(challenge, await signIn());
    const first = await exchange(code, verifier);
    const token = (await first.json()) as { access_token: string; id: string; refresh_token: string; instance_url: string };
    expect(token.access_token).toMatch(/^00D\w{12}!/);
    expect(token.id).toBe(`${crm.apiOrigin}/id/${org.id}/${hanako.id}`);
    expect(token.instance_url).toBe(crm.apiOrigin);
    expect((await exchange(code, verifier)).status).toBe(400);

    const info = await crmFetch(`${crm.apiOrigin}/services/oauth2/userinfo`, {
      headers: { Authorization: `Bearer ${token.access_token}` },
    });
    expect(await info.json()).toMatchObject({ organization_id: org.id, user_id: hanako.id, preferred_username: hanako.username });

    const renewed = await form('/services/oauth2/token', {
      grant_type: 'refresh_token',
      client_id: CLIENT,
      refresh_token: token.refresh_token,
    });
    expect(((await renewed.json()) as { access_token: string }).access_token).not.toBe(token.access_token);
    await form('/services/oauth2/revoke', { token: token.refresh_token });
    const dead = await form('/services/oauth2/token', {
      grant_type: 'refresh_token',
      client_id: CLIENT,
      refresh_token: token.refresh_token,
    });
    expect(dead.status).toBe(400);
  });

  it('refuses another verifier', async () => {
    const { challenge } = pkce();
    const answer = await exchange(await codeFor(challenge, await signIn()), pkce().verifier);
    expect([answer.status, await answer.json()]).toMatchObject([400, { error: 'invalid_grant' }]);
  });
});

describe('the UI session', () => {
  it('is good for the API until API access control is on', async () => {
    const [, value = ''] = (await signIn()).split('=');
    const headers = { Authorization: `Bearer ${decodeURIComponent(value)}` };
    const limits = () => crmFetch(`${crm.apiOrigin}/services/data/v66.0/limits`, { headers });
    expect((await limits()).status).toBe(200);
    crm.faults.set({ apiAccessControl: true });
    expect((await limits()).status).toBe(401);
    crm.faults.clear();
  });
});
