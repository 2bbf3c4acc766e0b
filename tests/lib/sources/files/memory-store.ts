import type { ImportCheckpoint, ImportRecord } from '@/lib/sources/files/import-record';
import type { ImportStore } from '@/lib/sources/files/import-store';

/** A store in memory; `failAt` is the number of the write that fails, from 1. */
export function memoryStore({ failAt }: { failAt?: number } = {}) {
  const records = new Map<string, ImportRecord>();
  const checkpoints = new Map<string, ImportCheckpoint>();
  let writes = 0;
  let reads = 0;
  const store: ImportStore = {
    checkpoint: async (scope, source) => ({ ok: true, value: checkpoints.get(`${scope} ${source}`) }),
    holds: async (scope, source) => {
      return { ok: true, value: [...records.values()].some((one) => one.scope === scope && one.source === source) };
    },
    values: async (scope, source, by, after) => {
      const own = [...records.values()].filter((one) => one.scope === scope && one.source === source && one.by === by);
      const values = own.map(({ value }) => value).sort();
      // Few at a time, so that whoever asks has to ask again.
      return { ok: true, value: values.filter((value) => after === undefined || value > after).slice(0, 3) };
    },
    readMany: async (keys) => {
      reads += 1;
      return { ok: true, value: keys.map((key) => records.get(key)) };
    },
    upsertMany: async (batch, checkpoint) => {
      writes += 1;
      if (writes === failAt) return { ok: false, error: { kind: 'storage-failed', reason: 'full' } };
      for (const record of structuredClone(batch)) records.set(record.key, record);
      checkpoints.set(`${checkpoint.scope} ${checkpoint.source}`, checkpoint);
      return { ok: true, value: undefined };
    },
  };
  return { store, records, checkpoints, reads: () => reads };
}
