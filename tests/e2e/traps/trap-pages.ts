import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RecipeData } from '@/lib/crm/recipe-data';

/** Companies of the pages below, by their id. */
export const COMPANIES: Readonly<Record<string, string>> = { 7: '見本精密工業株式会社', 8: 'サンプル商事', 9: '例示不動産' };

/** A CRM with the habits of several real ones, as a person would write it down. */
export const trapRecipe: RecipeData = {
  format: 'tsugite-recipe/1',
  id: 'traps',
  name: 'Traps',
  hosts: [],
  selfHosted: true,
  tenant: '{host}',
  recordId: ['digits'],
  pages: [
    { path: '/', hash: 'companies/{id}/**', confidence: 'address' },
    { path: '/card.php', query: { socid: '{id}' }, confidence: 'address' },
    { path: '/note.php', query: { id: '{id}' }, confidence: 'address' },
  ],
  identity: {
    org: [{ selector: 'body', attribute: 'data-org' }],
    user: [{ selector: 'body', attribute: 'data-user' }],
  },
  health: { present: [{ name: 'record', selector: 'h1' }], absent: [{ name: 'sign-in', selector: 'input[type="password"]' }] },
  fields: { 'profile.name': { place: { by: 'heading', level: 1 }, read: { as: 'text' } } },
  overlays: ['aside.drawer'],
  address: '{origin}/#companies/{id}',
};

/** The title is the same everywhere, and what is shown is drawn long after the address has changed. */
const page = (body: string) => `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>CRM</title></head>
  <body data-org="org-1" data-user="hanako"><main>${body}</main></body></html>`;

/** Goes from record to record by `pushState` behind the `#`, of which no `hashchange` tells; the list opens a drawer over it. */
const APP = `<p>…</p><script>
  const names = ${JSON.stringify(COMPANIES)};
  const main = document.querySelector('main');
  const draw = () => setTimeout(() => {
    const name = names[location.hash.split('/')[1]];
    main.innerHTML = name ? '<h1>' + name + '</h1>' : '<p>新規</p>';
  }, 1500);
  globalThis.go = (id) => { history.pushState({}, '', '#companies/' + id + '/show'); draw(); };
  globalThis.drawer = (open) => {
    document.querySelector('aside')?.remove();
    if (open) document.body.insertAdjacentHTML('beforeend', '<aside class="drawer"><h2>' + names[9] + '</h2></aside>');
  };
  draw();
</script>`;

/** Serves them on a name of this machine. */
export async function serveTrapPages(): Promise<{ origin: string; stop(): void }> {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
    const name = COMPANIES[searchParams.get('socid') ?? searchParams.get('id') ?? ''];
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page(pathname === '/' ? APP : `<h1>${name ?? ''}</h1>`));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://traps.localhost:${(server.address() as AddressInfo).port}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
