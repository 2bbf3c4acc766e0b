import { dataApi } from '../api/data-api';
import type { Crm } from '../crm';
import { authorize } from '../oauth/authorize';
import { revoke, token } from '../oauth/token';
import { userinfo } from '../oauth/userinfo';
import { classicPage } from '../pages/classic-page';
import { lightningPage } from '../pages/lightning-page';
import { pageAsset } from '../pages/page-asset';
import { pageData } from '../pages/page-data';
import type { LoggedRequest } from '../request-log';
import { frontDoor, login, loginAs, logout, signIn } from './front-door';
import { html, type Reply } from './reply';
import type { Visit } from './visit';

const MAINTENANCE = `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>メンテナンス中</title></head>
<body><h1>ただいまメンテナンス中です</h1><p>We are down for maintenance. Please come back in a moment.</p></body></html>`;

export const isApi = (path: string) => path.startsWith('/services/');

/** The API, sign-in and Classic host. */
function my(crm: Crm, visit: Visit, entry: LoggedRequest): Reply {
  const { pathname } = visit.url;
  if (pathname.startsWith('/services/data')) return dataApi(crm, visit, entry);
  switch (`${visit.method} ${pathname}`) {
    case 'GET /':
      return signIn(crm, visit);
    case 'POST /login':
      return login(crm, visit);
    case 'GET /secur/loginas':
      return loginAs(crm, visit);
    case 'GET /secur/logout.jsp':
      return logout(crm, visit);
    case 'GET /services/oauth2/authorize':
    case 'POST /services/oauth2/authorize':
      return authorize(crm, visit);
    case 'POST /services/oauth2/token':
      return token(crm, visit);
    case 'POST /services/oauth2/revoke':
    case 'GET /services/oauth2/revoke':
      return revoke(crm, visit);
    case 'GET /services/oauth2/userinfo':
    case 'POST /services/oauth2/userinfo':
      return userinfo(crm, visit);
    default:
      return classicPage(crm, visit);
  }
}

/** The pages' host. */
function lightning(crm: Crm, visit: Visit): Reply {
  const { pathname } = visit.url;
  if (pathname === '/secur/frontdoor.jsp') return frontDoor(crm, visit);
  if (pathname === '/secur/logout.jsp') return logout(crm, visit);
  if (pathname.startsWith('/assets/')) return pageAsset(visit);
  if (pathname.startsWith('/aura/')) return pageData(crm, visit);
  return lightningPage(crm, visit);
}

/** Finds the handler of a request. */
export function answer(crm: Crm, visit: Visit, entry: LoggedRequest): Reply {
  if (crm.faults.now.maintenance) return html(MAINTENANCE, 503, { 'Retry-After': '600' });
  return visit.face === 'my' ? my(crm, visit, entry) : lightning(crm, visit);
}
