import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { RecordedAnswer } from '@/lib/sources/connector';

/** What a host of the outer world says here: an API with recorded answers behind a secret, or pages. */
export type RecordedHost = { answers: readonly RecordedAnswer[]; secret: string } | { page: string };

/** Hosts by name, answered on loopback over TLS: nothing leaves the machine, and the extension calls the very addresses that it calls in life. */
export interface RecordedHosts {
  /** For the browser: these names lead here, and its certificate is taken as it is. */
  readonly args: readonly string[];
  /** What was asked, as `GET api.example/v1/x`. */
  readonly calls: string[];
  /** Secrets count no more from now on; false: they do again. */
  signOut(isOut: boolean): void;
  stop(): Promise<void>;
}

/** A certificate of this run alone. */
async function certificate(): Promise<{ key: string; cert: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'tsugite-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=localhost'];
  try {
    await promisify(execFile)('openssl', ['req', '-x509', ...kind, '-keyout', key, '-out', cert]);
    return { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

/** The recorded answer that fits best, as the contract suite's network chooses it. */
const answerTo = (answers: readonly RecordedAnswer[], to: string, body: string): RecordedAnswer | undefined =>
  answers
    .filter((one) => to.startsWith(one.to) && (one.body === undefined || body.includes(one.body)))
    .toSorted((a, b) => b.to.length - a.to.length || (b.body?.length ?? 0) - (a.body?.length ?? 0))[0];

export async function startRecordedHosts(hosts: Readonly<Record<string, RecordedHost>>): Promise<RecordedHosts> {
  const calls: string[] = [];
  let isOut = false;
  const server = createServer(await certificate(), async (request, response) => {
    const name = (request.headers.host ?? '').replace(/:\d+$/, '');
    const { method = 'GET', url = '/' } = request;
    const host = hosts[name];
    calls.push(`${method} ${name}${url}`);
    if (!host) return response.writeHead(404).end();
    if ('page' in host) return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(host.page);
    const body = await textOf(request);
    const isIn = !isOut && Object.values(request.headers).some((value) => String(value).includes(host.secret));
    const found = isIn ? answerTo(host.answers, `${method} ${url}`, body) : undefined;
    const { status = 200, headers = {}, gives } = found ?? { status: isIn ? 404 : 401, gives: {} };
    response.writeHead(status, { ...headers, 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(gives));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const rules = Object.keys(hosts).map((name) => `MAP ${name} 127.0.0.1:${port}`);
  return {
    args: [`--host-resolver-rules=${rules.join(', ')}`, '--ignore-certificate-errors'],
    calls,
    signOut(out) {
      isOut = out;
    },
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
