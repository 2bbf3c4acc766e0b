import type { Result } from '@/lib/domain/app-error';
import { call } from '@/lib/messaging/client';
import type { ImportCheckpoint, ImportRecord } from '@/lib/sources/files/import-record';
import type { ImportStore } from '@/lib/sources/files/import-store';

/** Times that one piece is asked for. Every one of them can be done twice, and the worker may be starting anew. */
const ATTEMPTS = 3;

async function steady<T>(ask: () => Promise<Result<T>>): Promise<Result<T>> {
  let answer = await ask();
  for (let attempt = 1; attempt < ATTEMPTS && !answer.ok && answer.error.kind === 'unreachable'; attempt += 1)
    answer = await ask();
  return answer;
}

/** The store of an import as a page has it: the worker reads and writes. What it answers it has parsed. */
export function channelStore(): ImportStore {
  const asked = (scope: string, source: string) => steady(() => call('import.checkpoint', { scope, source }));
  return {
    async checkpoint(scope, source) {
      const said = await asked(scope, source);
      return said.ok ? { ok: true, value: said.value.checkpoint as ImportCheckpoint | undefined } : said;
    },
    async holds(scope, source) {
      const said = await asked(scope, source);
      return said.ok ? { ok: true, value: said.value.holds } : said;
    },
    async values(scope, source, by, after) {
      const said = await steady(() => call('import.values', { scope, source, by, ...(after === undefined ? {} : { after }) }));
      return said.ok ? { ok: true, value: said.value.values } : said;
    },
    async readMany(keys) {
      const said = await steady(() => call('import.read', { keys: [...keys] }));
      if (!said.ok) return said;
      return { ok: true, value: said.value.records.map((record) => (record ?? undefined) as ImportRecord | undefined) };
    },
    async upsertMany(records, checkpoint) {
      const said = await steady(() => call('import.write', { records: [...records], checkpoint }));
      return said.ok ? { ok: true, value: undefined } : said;
    },
  };
}
