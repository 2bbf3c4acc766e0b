import { describe, expect, it } from 'vitest';
import { failureOfKind } from '@/lib/sources/kit/failure';
import { JsonClient, type JsonClientOptions } from '@/lib/sources/kit/json-client';
import type { Http } from '@/lib/sources/source';

const signal = new AbortController().signal;

function client(http: Http, more: Partial<JsonClientOptions> = {}) {
  const origin = 'https://api.example.com';
  return new JsonClient({ http, origin, headers: { 'X-Key': 'k' }, nowMs: 0, signal, cancelled: signal, ...more });
}
const answering = (body: unknown, init: ResponseInit = {}) => client(async () => Response.json(body, init));

describe('a client of one origin', () => {
  it('sends the headers of all calls and of this one, and a body as JSON', async () => {
    let sent: RequestInit = {};
    const http: Http = async (_url, init) => {
      sent = init;
      return Response.json({});
    };
    await client(http).call('/a', { method: 'POST', body: { n: 1 }, headers: { Prefer: 'x' } });
    expect(sent).toMatchObject({ method: 'POST', body: '{"n":1}', credentials: 'omit', redirect: 'error', cache: 'no-store' });
    expect(sent.headers).toEqual({
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'X-Key': 'k',
      Prefer: 'x',
    });
  });

  it.each(['//evil.example/a', '@evil.example/', 'a', '', '/\\evil.example', 'https://evil.example/'])(
    'calls nothing for %j',
    async (path) => {
      const called: string[] = [];
      const http: Http = async (url) => {
        called.push(new URL(url).origin);
        return Response.json({});
      };
      const answer = await client(http).call(path);
      expect(called.every((origin) => origin === 'https://api.example.com')).toBe(true);
      if (!path.startsWith('/')) expect(answer).toMatchObject({ failure: { error: { kind: 'misconfigured' } } });
    },
  );

  it('tells an empty answer from one that says null', async () => {
    expect(await client(async () => new Response(null, { status: 204 })).call('/')).toMatchObject({ ok: true, json: undefined });
    expect(await answering(null).call('/')).toMatchObject({ ok: true, json: null });
  });

  it('hears the source before the status, also inside a 200', async () => {
    const failureIn = ({ json }: { json: unknown }) =>
      (json as { error?: string } | undefined)?.error === 'expired' ? failureOfKind('unauthorised', 200, null) : null;
    const http: Http = async () => Response.json({ error: 'expired' });
    expect(await client(http, { failureIn }).call('/')).toMatchObject({ failure: { error: { kind: 'unauthorised' } } });
    expect(await client(async () => Response.json({}), { failureIn }).call('/')).toMatchObject({ ok: true });
  });

  it('keeps its budget of bytes by what comes, not by what is announced', async () => {
    const http: Http = async () => new Response('{"a":"0123456789"}', { headers: { 'content-length': '3' } });
    expect(await client(http).call('/', { maxBytes: 10 })).toMatchObject({
      failure: { error: { kind: 'unexpected-shape', path: 'body over 10 bytes' } },
    });
    expect(await client(http).call('/', { maxBytes: 18 })).toMatchObject({ ok: true });
  });

  it('stops reading where the budget is spent', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(stream) {
        sent++;
        stream.enqueue(new Uint8Array(1024));
      },
    });
    await client(async () => new Response(body)).call('/', { maxBytes: 10 * 1024 });
    expect(sent).toBeLessThan(20);
  });

  it('takes a redirect of a session as its end, and one of a token as no answer', async () => {
    const opaque = () => Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
    const page = client(async () => opaque(), { credentials: 'same-origin' });
    expect(await page.call('/')).toMatchObject({ failure: { error: { kind: 'unauthorised' } } });
    const moved = await client(async () => new Response(null, { status: 307 })).call('/');
    expect(moved).toMatchObject({ failure: { error: { kind: 'unexpected-shape', path: '(redirect)' } } });
  });

  it('never says more in an error than a kind', async () => {
    const answer = await answering({ message: 'secret-token-value' }, { status: 403 }).call('/');
    expect(JSON.stringify(answer)).not.toContain('secret-token-value');
  });
});
