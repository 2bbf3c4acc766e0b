import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundledScript } from '@/tests/support/bundled-script';
import { definitionHtml, definitionPage, definitionRecord } from './definition-page';
import { hashPage } from './hash-app';
import { panelApp, panelPage } from './panel-page';
import { tableHtml, tablePage, tableRecord } from './table-page';

export interface LearnPages {
  origin: string;
  stop(): Promise<void>;
}

/** A title that never changes, as on many of these pages. */
const document = (lang: string, body: string) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>CRM</title></head><body>${body}</body></html>`;

/** The page of an address, or null. */
function pageOf(url: URL, app: string): string | null {
  const [, first] = url.pathname.split('/');
  const table = first === 'table' ? tableRecord(url.searchParams) : undefined;
  if (table) return document(tablePage.lang, tableHtml(table));
  const list = first === 'list' ? definitionRecord(url.pathname) : undefined;
  if (list) return document(definitionPage.lang, definitionHtml(list));
  if (first === 'panel') return document(panelPage.lang, panelApp());
  if (first === 'hash')
    return document(hashPage.lang, `<div id="root"></div><script>${app.replaceAll('</script', '<\\/script')}</script>`);
  return null;
}

/** Serves the four pages on loopback, on a port that is free. */
export async function serveLearnPages(): Promise<LearnPages> {
  const app = await bundledScript('tests/e2e/learn-fixtures/hash-main.ts');
  const server = createServer((request, response) => {
    const page = pageOf(new URL(request.url ?? '/', 'http://127.0.0.1'), app);
    response.writeHead(page === null ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(page ?? 'not found');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
