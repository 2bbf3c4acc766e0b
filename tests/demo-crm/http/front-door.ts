import type { Crm } from '../crm';
import type { CrmUser, Org } from '../data/org';
import { signInPage } from '../pages/sign-in-pages';
import { html, type Reply, redirect } from './reply';
import { cookie, originOf, type Visit } from './visit';

const SESSION_COOKIE = 'Path=/; HttpOnly; SameSite=Lax';

/** Only a path of this host may be gone back to. */
function safePath(path: string | null): string {
  return path?.startsWith('/') && !path.startsWith('//') ? path : '/lightning/o/Account/list?filterName=All';
}

/** From the sign-in host to the pages' host, which has a cookie of its own: a one-time pass carries the user over. */
function onwards(crm: Crm, org: Org, user: CrmUser, path: string, headers: Record<string, string> = {}): Reply {
  if (!/^\/(?:lightning|one)\b/.test(path)) return redirect(path, headers);
  const pass = crm.sessions.pass(org, user);
  return redirect(
    `${originOf(org, 'lightning', crm.port)}/secur/frontdoor.jsp?otp=${pass}&retURL=${encodeURIComponent(path)}`,
    headers,
  );
}

/** `GET /` of the sign-in host. */
export function signIn(crm: Crm, visit: Visit): Reply {
  const start = safePath(visit.url.searchParams.get('startURL'));
  const session = crm.sessions.find(cookie(visit, 'sid'), visit.org, 'ui');
  if (session && visit.url.searchParams.has('ec')) return onwards(crm, visit.org, session.user, start);
  return html(signInPage(visit.org, start, false), 200, { 'Cache-Control': 'no-store' });
}

/** `POST /login`. */
export function login(crm: Crm, visit: Visit): Reply {
  const form = new URLSearchParams(visit.body);
  const start = safePath(form.get('startURL'));
  const user = visit.org.users.find(
    (known) => known.username === form.get('username') && known.password === form.get('password'),
  );
  if (!user) return html(signInPage(visit.org, start, true), 200);
  const { token } = crm.sessions.open('ui', visit.org, user);
  return onwards(crm, visit.org, user, start, { 'Set-Cookie': `sid=${encodeURIComponent(token)}; ${SESSION_COOKIE}` });
}

/** `GET /secur/loginas?user=`: an administrator becomes another user; the page is loaded anew. */
export function loginAs(crm: Crm, visit: Visit): Reply {
  const session = crm.sessions.find(cookie(visit, 'sid'), visit.org, 'ui');
  const user = visit.org.users.find((known) => known.id === visit.url.searchParams.get('user'));
  const back = safePath(visit.url.searchParams.get('retURL'));
  if (!session || !user) return redirect(`/?startURL=${encodeURIComponent(back)}`);
  crm.sessions.close(session.token);
  const { token } = crm.sessions.open('ui', visit.org, user);
  return onwards(crm, visit.org, user, back, { 'Set-Cookie': `sid=${encodeURIComponent(token)}; ${SESSION_COOKIE}` });
}

/** `GET /secur/logout.jsp` of either host. */
export function logout(crm: Crm, visit: Visit): Reply {
  const token = cookie(visit, 'sid');
  if (token) crm.sessions.close(token);
  const to = visit.face === 'lightning' ? `${originOf(visit.org, 'my', crm.port)}/secur/logout.jsp` : '/';
  return redirect(to, { 'Set-Cookie': `sid=; ${SESSION_COOKIE}; Max-Age=0` });
}

/** `GET /secur/frontdoor.jsp` of the pages' host: takes the pass, sets the cookie, goes to the page. */
export function frontDoor(crm: Crm, visit: Visit): Reply {
  const user = crm.sessions.takePass(visit.url.searchParams.get('otp') ?? '', visit.org);
  const path = safePath(visit.url.searchParams.get('retURL'));
  if (!user) return redirect(path);
  const { token } = crm.sessions.open('lightning', visit.org, user);
  return redirect(path, { 'Set-Cookie': `sid=${encodeURIComponent(token)}; ${SESSION_COOKIE}` });
}
