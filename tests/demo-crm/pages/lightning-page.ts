import { randomBytes } from 'node:crypto';
import type { Crm } from '../crm';
import { html, type Reply, redirect } from '../http/reply';
import { cookie, originOf, type Visit } from '../http/visit';
import type { Session } from '../sessions';
import { escapeHtml } from './escape';
import type { Boot } from './page-contract';

/** As strict as the strictest page a dock may meet: no frames, no foreign connections, no strings turned into markup. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

function languageOf(visit: Visit): 'ja' | 'en' {
  const wanted = visit.url.searchParams.get('lang') ?? cookie(visit, 'lang');
  return wanted === 'en' ? 'en' : 'ja';
}

function bootOf(crm: Crm, visit: Visit, { org, user }: Session): Boot {
  return {
    orgId: org.id,
    orgName: org.name,
    userName: user.name,
    language: languageOf(visit),
    signInOrigin: originOf(org, 'my', crm.port),
    users: org.users.map(({ id, name }) => ({ id, name })),
    context: { globalValueProviders: { $SObjectType: { CurrentUser: { Id: user.id } } } },
  };
}

function shell(boot: Boot, nonce: string): string {
  const data = JSON.stringify(boot).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="${boot.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Lightning | 見本 CRM</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/assets/shell.css"></head>
<body><div id="auraLoadingBox" class="loading">${escapeHtml(boot.language === 'ja' ? '読み込み中…' : 'Loading…')}</div>
<script nonce="${nonce}">self.crmBoot = ${data};</script>
<script type="module" nonce="${nonce}" src="/assets/main"></script></body></html>`;
}

/** Every page of the Lightning host is the same shell; its script draws what the address says. */
export function lightningPage(crm: Crm, visit: Visit): Reply {
  const { pathname, search } = visit.url;
  const session = crm.sessions.find(cookie(visit, 'sid'), visit.org, 'lightning');
  if (!session) {
    const start = encodeURIComponent(pathname === '/' ? '/lightning/o/Account/list?filterName=All' : pathname + search);
    return redirect(`${originOf(visit.org, 'my', crm.port)}/?ec=302&startURL=${start}`);
  }
  if (pathname === '/') return redirect('/lightning/o/Account/list?filterName=All');
  if (!/^\/(?:lightning\/|one\/one\.app$)/.test(pathname))
    return html('<!doctype html><title>404</title><p>URL No Longer Exists', 404);
  const nonce = randomBytes(12).toString('base64url');
  const wanted = visit.url.searchParams.get('lang');
  return html(shell(bootOf(crm, visit, session), nonce), 200, {
    'Content-Security-Policy': policy(nonce),
    'X-Frame-Options': 'DENY',
    'Cache-Control': 'no-cache',
    ...(wanted ? { 'Set-Cookie': `lang=${wanted === 'en' ? 'en' : 'ja'}; Path=/; SameSite=Lax` } : {}),
  });
}
