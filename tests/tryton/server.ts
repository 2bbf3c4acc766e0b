import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { which } from '@/tests/setup/command.mjs';
import { clientFolder } from './install';

/** A running server; its page, its RPC and nothing else stand at `address`. */
export interface TrytonServer {
  readonly address: string;
  readonly pid: number;
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** 0, or none: any free one. */
  port?: number;
  /** Origins beside its own that may call it, such as `chrome-extension://…`: it refuses every other one. */
  origins?: readonly string[];
}

/** The server's configuration file for the databases of a folder. */
export async function writeConfiguration(folder: string, port: number, origins: readonly string[] = []): Promise<string> {
  const file = join(folder, `trytond-${port}.cfg`);
  const lines = [
    '[database]',
    'uri = sqlite://',
    `path = ${folder}`,
    // Without a worker a confirmed sale would be carried out, and closed, in the same breath.
    '[queue]',
    'worker = true',
    '[web]',
    `listen = 127.0.0.1:${port}`,
    `root = ${clientFolder}`,
    ...(origins.length > 0 ? ['cors =', ...origins.map((origin) => `  ${origin}`)] : []),
  ];
  await writeFile(file, `${lines.join('\n')}\n`);
  return file;
}

/** Serves the database `folder/name.sqlite` on loopback. Throws where the port is taken, or with the server's last words if it does not start. */
export async function startServer(folder: string, name: string, options: ServerOptions = {}): Promise<TrytonServer> {
  const chosen = await freePort(options.port);
  const log = join(folder, `trytond-${chosen}.log`);
  const out = openSync(log, 'w');
  const [file = 'trytond', ...args] = [
    ...endsWithUs(),
    'trytond',
    '-c',
    await writeConfiguration(folder, chosen, options.origins),
    '-d',
    name,
  ];
  // A process group of its own: ctrl-C at a terminal is ours to pass on.
  const child = spawn(file, args, { detached: true, stdio: ['ignore', out, out] });
  closeSync(out);
  const address = `http://127.0.0.1:${chosen}`;
  const failed = once(child, 'error').then(([error]) => Promise.reject(error));
  try {
    await Promise.race([answers(child, address), failed]);
  } catch (error) {
    await end(child);
    const words = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n').slice(-5).join('\n');
    throw new Error(`Tryton did not start: ${error instanceof Error ? error.message : error}\n${words}`);
  }
  failed.catch(() => undefined);
  return { address, pid: child.pid ?? 0, stop: () => end(child) };
}

/** Where the system can, the server is ended when we are killed without a chance to tidy up. */
const endsWithUs = () => (which('setpriv') === null ? [] : ['setpriv', '--pdeathsig', 'TERM']);

async function answers(child: ChildProcess, address: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`exit code ${child.exitCode}`);
    const status = await fetch(address).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing answered at ${address}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await gone;
  clearTimeout(late);
}

/** That port, or any; asked for first, because whoever has it already would answer in our server's place. */
async function freePort(port = 0): Promise<number> {
  const probe = createServer().listen(port, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no free port.');
  return address.port;
}
