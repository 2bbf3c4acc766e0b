import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { describe } from 'vitest';
import { NEEDS_TRYTON } from '@/tests/setup/test-report.mjs';
import { administrator, copyDatabase, databaseName } from '@/tests/tryton/database';
import { whyNoTryton } from '@/tests/tryton/install';
import { login, type TrytonClient } from '@/tests/tryton/rpc';
import { colleague } from '@/tests/tryton/seed-base';
import { type ServerOptions, startServer } from '@/tests/tryton/server';

export { trytonDate, trytonDecimal } from '@/tests/tryton/rpc';

/** The two users of the sample database: who keeps it, and who sells and may not change its settings. */
export const trytonUsers = {
  administrator,
  colleague: { user: colleague.login, password: administrator.password },
};

export type TrytonUser = (typeof trytonUsers)[keyof typeof trytonUsers];

/** A Tryton of its own with the sample data: what a test changes in it no other test sees. */
export interface Tryton {
  /** Page and RPC, e.g. `http://127.0.0.1:40123`, no slash at the end. */
  readonly address: string;
  readonly database: string;
  readonly pid: number;
  /** Address of a record's page in the web client, as a person would link to it. */
  recordAddress(model: string, id: number): string;
  /** Signs in through JSON-RPC; the administrator unless another user is named. */
  login(user?: TrytonUser): Promise<TrytonClient>;
  stop(): Promise<void>;
}

/** How long the first start may take, in milliseconds: it makes the database, which later ones copy. For `beforeAll`. */
export const TRYTON_START_MS = 240_000;

/** Serves a copy of the seeded database on loopback. */
export async function startTryton(options: ServerOptions = {}): Promise<Tryton> {
  const folder = await copyDatabase(tmpdir());
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 3 });
  const server = await startServer(folder, databaseName, options).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  return {
    address: server.address,
    database: databaseName,
    pid: server.pid,
    recordAddress: (model, id) => `${server.address}/#${databaseName}/model/${model}/${id}`,
    login: ({ user, password } = administrator) => login(server.address, databaseName, user, password),
    async stop() {
      await server.stop();
      await remove();
    },
  };
}

/**
 * A suite over a real Tryton, which is installed first where that is possible. Where it is not, its tests are skipped, and the run says
 * how many. To be awaited at the top of a test file.
 */
export async function describeWithTryton(title: string, suite: () => void): Promise<void> {
  const reason = await whyNoTryton();
  if (reason !== null) console.error(reason);
  describe.skipIf(reason !== null)(`${title} ${NEEDS_TRYTON}`, suite);
}
