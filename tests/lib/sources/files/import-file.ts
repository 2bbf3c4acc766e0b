import type { FieldMapping } from '@/lib/sources/canonical/field-mapping';
import type { KeyKind } from '@/lib/sources/files/import-record';
import { type ImportRequest, importRows } from '@/lib/sources/files/import-rows';
import type { ImportStore } from '@/lib/sources/files/import-store';
import { openTable } from '@/lib/sources/files/open-table';

/** 2026-11-23 in Tokyo. */
export const NOW_MS = Date.UTC(2026, 10, 23, 3);

export const mappingOf = (fields: Record<string, string>, lists: FieldMapping['lists'] = undefined): FieldMapping => ({
  format: 'tsugite-mapping/1',
  timeZone: 'Asia/Tokyo',
  currency: 'JPY',
  fields: Object.fromEntries(Object.entries(fields).map(([id, from]) => [id, { from }])),
  ...(lists ? { lists } : {}),
});

export const accountMapping = mappingOf({
  'account.externalId': 'id',
  'profile.name': 'name',
  'plan.planId': 'plan',
  'plan.seats': 'seats',
  'plan.mrr': 'mrr',
});

export interface ImportedText {
  store: ImportStore;
  mapping?: FieldMapping;
  keyBy?: KeyKind;
  more?: Partial<ImportRequest>;
}

/** Imports text, or bytes, as a file of the name `book.csv`. */
export async function importText(
  content: BlobPart,
  { store, mapping = accountMapping, keyBy = 'external-id', more }: ImportedText,
) {
  const table = await openTable(new Blob([content]));
  if (!table.ok) throw new Error(table.problem.code);
  const { columns, bytes, hash } = table.value;
  const rows = table.value.rows(more?.signal);
  return importRows({
    scope: 'scope',
    name: 'book.csv',
    rows,
    columns,
    bytes,
    hash,
    mapping,
    keyBy,
    store,
    clock: { now: () => NOW_MS },
    ...more,
  });
}
