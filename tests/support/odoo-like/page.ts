import type { Company } from './companies';

const row = (label: string, value: string | number) => `<dt>${label}</dt><dd>${value}</dd>`;

/** The form of a company, with the parts that the CRM's pages are told by, and the word on who is signed in. */
export function formPage(one: Company | undefined): string {
  const session = JSON.stringify({ uid: 7, is_admin: false, db: 'mihon', user_context: { lang: 'ja_JP', uid: 7 } });
  const sheet = one
    ? `<h1>${one.name}</h1><dl>${row('業種', one.industry)}${row('Webサイト', one.website)}${row('プラン', one.plan)}${row('更新日', one.renewal)}</dl>`
    : '<h1>?</h1>';
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>${one?.name ?? 'Odoo'}</title>
<style>body{margin:0;font:15px/1.6 sans-serif}header{padding:10px 20px;background:#714b67;color:#fff}.o_form_view{padding:24px 32px}
dl{display:grid;grid-template-columns:120px 1fr;gap:8px}dt{color:#667}dd{margin:0}</style>
<script>odoo = {}; odoo.__session_info__ = ${session};</script></head>
<body><header>連絡先</header><div class="o_form_view">${sheet}</div></body></html>`;
}
