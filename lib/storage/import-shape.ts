import type { Facets } from '@/lib/domain/account-snapshot';
import type { Result } from '@/lib/domain/app-error';
import { FACET_NAMES } from '@/lib/domain/facet-names';
import { z } from '@/lib/domain/z';
import { seal, unseal } from './codec';
import { passesImportShape } from './passes-import-shape';
import type { CheckpointRow, ImportRow } from './rows';

export const KEY_KINDS = ['account-id', 'external-id', 'domain', 'name'] as const;

const Row = z.int().check(z.nonnegative());
const Name = z.string().check(z.minLength(1), z.maxLength(1000));
const State = z.looseObject({ state: z.enum(['present', 'absent', 'unknown']) });
const Item = z.record(z.string(), z.unknown());

/**
 * The shape of what one file says about one account. Its facets are parsed by the vocabulary when one account is read, not when a hundred
 * thousand are written: a row carries no stamp therefore.
 */
export const ImportedShape = z.strictObject({
  key: z.string().check(z.maxLength(3000)),
  scope: Name,
  source: Name,
  by: z.enum(KEY_KINDS),
  value: z.string(),
  run: z.string(),
  row: Row,
  facets: z.partialRecord(z.enum(FACET_NAMES), State),
  entries: z.optional(z.record(z.string(), z.record(z.string(), z.strictObject({ run: z.string(), row: Row, item: Item })))),
});

/** The record of an account as `lib/sources/files` writes it; only the shape of its facets was looked at. */
export type ImportedRecord = Omit<z.infer<typeof ImportedShape>, 'facets' | 'entries'> & {
  facets: Partial<Facets>;
  entries?: Record<string, Record<string, { run: string; row: number; item: Record<string, unknown> }>>;
};

export const ImportCheckpoint = z.strictObject({
  scope: Name,
  source: Name,
  run: z.string(),
  hash: z.string(),
  plan: z.string(),
  row: Row,
  isDone: z.boolean(),
  /** Everything that is kept of the source was read by this very plan. */
  alike: z.optional(z.boolean()),
  /** How its columns were read, for the next file with the same ones. Who reads files knows what stands in the mapping. */
  reading: z.optional(z.strictObject({ columns: Name, by: z.enum(KEY_KINDS), mapping: z.record(z.string(), z.unknown()) })),
  /** When it was written, by this device's clock; the cache says it. */
  writtenAtMs: z.optional(Row),
});
export type ImportCheckpoint = z.infer<typeof ImportCheckpoint>;

export const importPrefix = (...parts: readonly string[]): string => `${parts.map(encodeURIComponent).join('|')}|`;

const wrong = (path: string) => ({ ok: false, error: { kind: 'unexpected-shape', path } }) as const;

const parsedRecord = (given: unknown): ReturnType<typeof ImportedShape.safeParse> =>
  passesImportShape(given) ? { success: true, data: given as z.infer<typeof ImportedShape> } : z.safeParse(ImportedShape, given);

/** Rows ready for the disk. Each must say itself that it belongs to the scope and the source, and under its key. */
export function importRowsOf(records: readonly unknown[], { scope, source }: ImportCheckpoint): Result<ImportRow[]> {
  const heads = Object.fromEntries(KEY_KINDS.map((by) => [by, importPrefix(scope, source, by)]));
  const rows: ImportRow[] = [];
  for (const [index, given] of records.entries()) {
    const parsed = parsedRecord(given);
    if (!parsed.success) return wrong(`records.${index}.${parsed.error.issues[0]?.path.join('.') ?? ''}`);
    const { key, ...record } = parsed.data;
    const isOwn = record.scope === scope && record.source === source;
    if (!isOwn || key !== `${heads[record.by]}${encodeURIComponent(record.value)}`) return wrong(`records.${index}.key`);
    rows.push({ key, payload: seal(record) });
  }
  return { ok: true, value: rows };
}

/** A record as it comes back from the disk; undefined: there is none, or none that is legible and belongs under its key. */
export function recordIn(row: ImportRow | undefined): ImportedRecord | undefined {
  const sealed = row && unseal(row.payload);
  const parsed = sealed && parsedRecord({ ...(sealed.value as object), key: row.key });
  if (!row || !parsed?.success) return undefined;
  const { scope, source, by, value } = parsed.data;
  const isUnder = row.key === `${importPrefix(scope, source, by)}${encodeURIComponent(value)}`;
  return isUnder ? (parsed.data as ImportedRecord) : undefined;
}

export function checkpointIn(row: CheckpointRow | undefined): ImportCheckpoint | undefined {
  const sealed = row && unseal(row.payload);
  const parsed = sealed && z.safeParse(ImportCheckpoint, sealed.value);
  return parsed?.success ? parsed.data : undefined;
}
