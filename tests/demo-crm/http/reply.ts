import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a handler answers; the server writes it out. */
export interface Reply {
  status: number;
  headers?: Record<string, string | string[]>;
  body?: string;
}

const TEXT = { 'X-Content-Type-Options': 'nosniff' };

export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { 'Content-Type': 'application/json;charset=UTF-8', ...TEXT, ...headers },
    body: JSON.stringify(value),
  };
}

export function html(body: string, status = 200, headers: Record<string, string | string[]> = {}): Reply {
  return { status, headers: { 'Content-Type': 'text/html;charset=UTF-8', ...TEXT, ...headers }, body };
}

export function redirect(to: string, headers: Record<string, string | string[]> = {}): Reply {
  return { status: 302, headers: { Location: to, 'Cache-Control': 'no-store', ...headers } };
}

const LARGEST_BODY = 1_000_000;

/** The body of a request as text; throws when it is larger than anything this server takes. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) {
    text += chunk;
    if (text.length > LARGEST_BODY) throw new RangeError('The request body is too large.');
  }
  return text;
}

export function send(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status, reply.headers);
  response.end(reply.body ?? '');
}
