import type { CrmPlace } from '@/lib/domain/source-config';
import type { Handlers } from '@/lib/messaging/server';
import type { Cache } from '@/lib/storage/cache';

type ImportHandlers = Pick<Handlers, `import.${'checkpoint' | 'values' | 'reading' | 'read' | 'write' | 'list' | 'remove'}`>;

/** The CRM host and the user that a scope (`scopeKeyOf`) names. */
export function placeOf(scope: string): CrmPlace {
  const [crm = '', tenant = '', orgId = '', userId = ''] = scope.split('|').map(decodeURIComponent);
  return { crm, tenant, orgId, userId };
}

/** What a page read from a file, written by the worker. Every operation may be asked twice: a worker that died may have done it. */
export const importHandlers = ({ imports }: Cache): ImportHandlers => ({
  async 'import.checkpoint'({ scope, source }) {
    const checkpoint = await imports.checkpoint(scope, source);
    if (!checkpoint.ok) return checkpoint;
    const holds = await imports.holds(scope, source);
    return holds.ok ? { ok: true, value: { checkpoint: checkpoint.value, holds: holds.value } } : holds;
  },
  async 'import.values'({ scope, source, by, after }) {
    const values = await imports.values(scope, source, by, after);
    return values.ok ? { ok: true, value: { values: values.value } } : values;
  },
  async 'import.reading'({ scope, columns }) {
    const reading = await imports.reading(scope, columns);
    return reading.ok ? { ok: true, value: { reading: reading.value } } : reading;
  },
  async 'import.read'({ keys }) {
    const read = await imports.readMany(keys);
    return read.ok ? { ok: true, value: { records: read.value.map((record) => record ?? null) } } : read;
  },
  async 'import.write'({ records, checkpoint }) {
    const written = await imports.upsertMany(records, checkpoint);
    return written.ok ? { ok: true, value: {} } : written;
  },
  async 'import.list'() {
    const listed = await imports.list();
    if (!listed.ok) return listed;
    const files = listed.value.map(({ scope, writtenAtMs: _, ...file }) => ({ place: placeOf(scope), ...file }));
    return { ok: true, value: { files } };
  },
  async 'import.remove'({ scope, source }) {
    const removed = await imports.remove(scope, source);
    return removed.ok ? { ok: true, value: {} } : removed;
  },
});
