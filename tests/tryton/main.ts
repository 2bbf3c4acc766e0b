import { parseArgs } from 'node:util';
import { administrator, databaseName, ownDatabase } from './database';
import { whyNoTryton } from './install';
import { login } from './rpc';
import { seed } from './seed';
import { startServer, type TrytonServer } from './server';

/** An error whose message is one sentence for the person at the terminal. */
class Stop extends Error {
  override name = 'Stop';
}

const usage = 'use npm run tryton -- [--port N] [--once]';

/** `npm run tryton`: Tryton with sample data on loopback, until it is ended; `--once` ends by itself when all is there. */
export async function main(args: readonly string[]): Promise<number> {
  const { port, once } = readOptions(args);
  const reason = await whyNoTryton();
  if (reason !== null) throw new Stop(reason);
  const ended = untilEnded();
  const server = await startServer(await ownDatabase(), databaseName, { port }).catch((error: Error & { code?: string }) => {
    if (error.code === 'EADDRINUSE') throw new Stop(`Port ${port} is taken: pass another one with --port, or none.`);
    throw error;
  });
  try {
    console.log(JSON.stringify(await welcome(server)));
    if (!once) await ended;
    return 0;
  } finally {
    await server.stop();
  }
}

/** Makes sure that the sample data are there, which a person may have removed, and counts them. */
async function welcome({ address, pid }: TrytonServer) {
  const { user, password } = administrator;
  const client = await login(address, databaseName, user, password);
  await seed(client, password);
  const count = async (model: string) => (await client.search(model, [])).length;
  const parties = await count('party.party');
  const sales = await count('sale.sale');
  const subscriptions = await count('sale.subscription');
  await client.logout();
  return { address: `${address}/#${databaseName}`, database: databaseName, user, password, pid, parties, sales, subscriptions };
}

function untilEnded(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

function readOptions(args: readonly string[]): { port: number; once: boolean } {
  try {
    const { values } = parseArgs({ args: [...args], options: { port: { type: 'string' }, once: { type: 'boolean' } } });
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`"${values.port}" is no port`);
    return { port, once: values.once === true };
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message.split('.')[0] : 'Unknown argument'}: ${usage}.`);
  }
}
