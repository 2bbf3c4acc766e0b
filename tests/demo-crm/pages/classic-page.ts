import { type Crm, viewOf } from '../crm';
import { canonicalId } from '../data/salesforce-id';
import type { View } from '../data/view';
import { html, type Reply, redirect } from '../http/reply';
import { cookie, originOf, type Visit } from '../http/visit';
import type { Session } from '../sessions';
import { escapeHtml } from './escape';
import { signInStyle } from './sign-in-style';

function document({ org, user }: Session, title: string, body: string): string {
  const boot = JSON.stringify({ userId: user.id, organizationId: org.id, userName: user.username });
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${escapeHtml(title)} ~ 見本 CRM</title>
<style>${signInStyle}main{width:min(860px,94vw)}td,th{padding:4px 12px 4px 0;text-align:left;vertical-align:top;font-weight:400}th{color:#55657a}</style>
</head><body class="sfdcBody hasMotif accountTab"><script>var UserContext = ${boot.replaceAll('<', '\\u003c')};</script>
<main><p class="org">${escapeHtml(org.name)} · ${escapeHtml(user.name)} · <a href="/001/o">取引先</a></p>${body}
<p class="sample">サンプルデータ / Sample data</p></main></body></html>`;
}

function account(view: View, session: Session, id: string): Reply {
  const type = view.type('Account');
  const row = type && view.store.get('Account', id);
  if (!type || !row) return html(document(session, 'データが見つかりません', '<h1>データが見つかりません</h1>'), 404);
  const rows = view
    .fields(type)
    .map(
      (field) => `<tr><th>${escapeHtml(field.label)}</th><td>${escapeHtml(String(view.value(type, row, field) ?? ''))}</td></tr>`,
    )
    .join('');
  return html(
    document(session, String(row.Name), `<h1>${escapeHtml(String(row.Name))}</h1><table class="detailList">${rows}</table>`),
  );
}

function list(view: View, session: Session): Reply {
  const items = view.store
    .rows('Account')
    .slice(0, 50)
    .map((row) => `<li><a href="/${String(row.Id).slice(0, 15)}">${escapeHtml(String(row.Name))}</a></li>`)
    .join('');
  return html(document(session, '取引先', `<h1>取引先</h1><ul>${items}</ul>`));
}

/** The old pages on the API's own host: `/{15 or 18}`, `/{id}/e`, `/001/o`. Lightning addresses are sent on to their host. */
export function classicPage(crm: Crm, visit: Visit): Reply {
  const { pathname, search } = visit.url;
  if (/^\/(?:lightning|one)\//.test(pathname)) return redirect(originOf(visit.org, 'lightning', crm.port) + pathname + search);
  const [, first = '', second = ''] = pathname.split('/');
  const id = canonicalId(first);
  const known = (id !== null && (second === '' || second === 'e')) || pathname === '/001/o';
  if (!known) return html('<!doctype html><title>404</title><p>URL No Longer Exists', 404);
  const session = crm.sessions.find(cookie(visit, 'sid'), visit.org, 'ui');
  if (!session) return redirect(`/?startURL=${encodeURIComponent(pathname + search)}`);
  const view = viewOf(crm, visit.org, session.user);
  return id === null ? list(view, session) : account(view, session, id);
}
