import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeId } from '@/tests/demo-crm/data/salesforce-id';

/** What a page said of itself on `pageshow`. */
export interface Report {
  path: string;
  /** The page was left before and is shown again. */
  returned: boolean;
  /** The page came back from the back/forward cache. */
  persisted: boolean;
  /** Why it did not, as the browser tells it; null where it did, or where it is shown for the first time. */
  reasons: unknown;
  /** Elements beside head and body, under which the dock's host stands. */
  extraElements: number;
}

export interface ReportingPages {
  origin: string;
  /** Resolves with the first report that fits; rejects after the time. */
  report(fits: (report: Report) => boolean, timeoutMs?: number): Promise<Report>;
  stop(): Promise<void>;
}

const account = `/lightning/r/Account/${makeId('001', 7)}/view`;

/** The first page waits for the dock, some seconds where a loaded machine takes them, leaves for the second and is returned to; each `pageshow` is reported. */
function pageOf(path: string): string {
  if (path === '/start')
    return `<!doctype html><title>x</title><script>setTimeout(() => { location.href = '${account}' }, 2500)</script>`;
  const leave =
    path === '/away' ? 'history.back()' : `if (!sessionStorage.left) { sessionStorage.left = '1'; location.href = '/away'; }`;
  return `<!doctype html><html><head><title>x</title></head><body><p>${path}</p><script>
    const docked = async () => {
      for (let waited = 0; waited < 5000 && document.documentElement.children.length < 3; waited += 250)
        await new Promise((resolve) => setTimeout(resolve, 250));
      return new Promise((resolve) => setTimeout(resolve, 1000));
    };
    addEventListener('pageshow', (event) => docked().then(() => {
      const extraElements = document.documentElement.children.length - 2;
      const returned = sessionStorage.left === '1' && location.pathname !== '/away';
      const reasons = event.persisted ? null : (performance.getEntriesByType('navigation')[0]?.notRestoredReasons ?? null);
      fetch('/report', { method: 'POST', body: JSON.stringify({ path: location.pathname, returned, persisted: event.persisted, reasons, extraElements }) })
        .then(() => setTimeout(() => { ${leave} }, 300));
    }));
  </script></body></html>`;
}

/** A server of pages on a host that the demo build's scout takes for a CRM. The first waits until the extension has been installed. */
export async function startReportingPages(): Promise<ReportingPages & { startUrl: string }> {
  const reports: Report[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    if (request.url === '/report') {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        reports.push(JSON.parse(body) as Report);
        for (const look of waiting) look();
        response.end('ok');
      });
      return;
    }
    response.setHeader('Content-Type', 'text/html');
    response.end(pageOf(request.url ?? '/'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://sakura.lightning.localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    startUrl: `${origin}/start`,
    report(fits, timeoutMs = 20_000) {
      return new Promise((resolve, reject) => {
        const look = () => {
          const found = reports.find(fits);
          if (!found) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        const timer = setTimeout(() => reject(new Error(`No such report; seen: ${JSON.stringify(reports)}`)), timeoutMs);
        waiting.add(look);
        look();
      });
    },
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
