import type { CrmUser, Org } from '../data/org';
import { escapeHtml } from './escape';
import { signInStyle } from './sign-in-style';

function document(title: string, body: string): string {
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title><style>${signInStyle}</style></head><body><main>${body}
<p class="sample">サンプルデータ / Sample data</p></main></body></html>`;
}

export function messagePage(text: string): string {
  return document('サインイン', `<h1>見本 CRM</h1><p role="alert">${escapeHtml(text)}</p>`);
}

/** The sign-in form; both sample users are printed on it, the first one filled in. */
export function signInPage(org: Org, startUrl: string, failed: boolean): string {
  const [first] = org.users;
  const rows = org.users
    .map((user) => `<li><b>${escapeHtml(user.name)}</b><br><code>${user.username}</code> / <code>${user.password}</code></li>`)
    .join('');
  return document(
    'サインイン | 見本 CRM',
    `<h1>見本 CRM</h1><p class="org">${escapeHtml(org.name)}</p>
${failed ? '<p role="alert">ユーザー名かパスワードが違います。 / The username or password is not right.</p>' : ''}
<form method="post" action="/login"><input type="hidden" name="startURL" value="${escapeHtml(startUrl)}">
<label>ユーザー名 / Username<input id="username" name="username" autocomplete="username" value="${first.username}"></label>
<label>パスワード / Password<input id="password" name="password" type="password" autocomplete="current-password" value="${first.password}"></label>
<button id="login" type="submit">サインイン / Sign in</button></form>
<section aria-label="サンプルのユーザー"><h2>サンプルのユーザー / Sample users</h2><ul>${rows}</ul></section>`,
  );
}

/** "May this app read as you?" The parameters travel back in hidden fields. */
export function consentPage(org: Org, user: CrmUser, asked: URLSearchParams): string {
  const hidden = [...asked]
    .filter(([name]) => name !== 'decision' && name !== 'prompt')
    .map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`)
    .join('');
  return document(
    'アクセスの許可 | 見本 CRM',
    `<h1>アクセスを許可しますか?<br><small>Allow access?</small></h1>
<p class="org">${escapeHtml(org.name)} · ${escapeHtml(user.name)} (${escapeHtml(user.username)})</p>
<p>アプリ <code>${escapeHtml(asked.get('client_id') ?? '')}</code> が次の権限を求めています:</p>
<ul><li>API でデータを読む / Read your data by the API</li><li>いつでも要求を行う / Perform requests at any time</li></ul>
<form method="post" action="/services/oauth2/authorize">${hidden}
<div class="row"><button id="deny" name="decision" value="deny" class="quiet">拒否 / Deny</button>
<button id="allow" name="decision" value="allow">許可 / Allow</button></div></form>`,
  );
}
