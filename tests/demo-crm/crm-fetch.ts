import { request } from 'node:http';

/**
 * `fetch` for tests: sends a request for any `*.localhost` to 127.0.0.1 with its own Host header, as a browser does; Node's
 * resolver may not know those names. Redirects are answered, not followed. Usable as a source's `Http`.
 */
export function crmFetch(url: string, init: RequestInit = {}): Promise<Response> {
  const target = new URL(url);
  return new Promise((resolve, reject) => {
    const headers = Object.fromEntries(new Headers(init.headers));
    const outgoing = request(
      {
        host: '127.0.0.1',
        port: target.port || 80,
        path: target.pathname + target.search,
        method: init.method ?? 'GET',
        headers: { ...headers, host: target.host },
        ...(init.signal ? { signal: init.signal } : {}),
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', () => reject(new TypeError('fetch failed')));
        incoming.on('end', () => {
          const status = incoming.statusCode ?? 500;
          const received = new Headers();
          for (let i = 0; i + 1 < incoming.rawHeaders.length; i += 2) {
            received.append(incoming.rawHeaders[i] ?? '', incoming.rawHeaders[i + 1] ?? '');
          }
          const body = status === 204 || status === 304 ? null : Buffer.concat(chunks);
          resolve(new Response(body, { status, headers: received }));
        });
      },
    );
    outgoing.on('error', (reason) => reject(init.signal?.aborted ? reason : new TypeError('fetch failed', { cause: reason })));
    if (typeof init.body === 'string') outgoing.write(init.body);
    else if (init.body instanceof URLSearchParams) {
      outgoing.setHeader('Content-Type', 'application/x-www-form-urlencoded;charset=UTF-8');
      outgoing.write(init.body.toString());
    }
    outgoing.end();
  });
}
