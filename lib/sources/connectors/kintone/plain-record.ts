import { isRecord, type RawRecord } from '../../read-leaves';

/** A person, a group: their name. */
const nameOf = (value: unknown): unknown => (isRecord(value) && typeof value.name === 'string' ? value.name : value);

/** One field's value without its wrapping. Rows of a table are records of their own; an empty text says nothing. */
function plainValue(field: unknown): unknown {
  if (!isRecord(field)) return undefined;
  const { type, value } = field;
  if (type === 'SUBTABLE' && Array.isArray(value)) {
    return value.map((row) => (isRecord(row) && isRecord(row.value) ? { $id: row.id, ...plainRecord(row.value) } : row));
  }
  if (Array.isArray(value)) return value.map(nameOf);
  return value === '' ? null : nameOf(value);
}

/** A record by its field codes. */
export function plainRecord(record: RawRecord): RawRecord {
  return Object.fromEntries(Object.entries(record).map(([code, field]) => [code, plainValue(field)]));
}

/** A text inside a query's quotes. */
export const quoted = (text: string): string => `"${text.replace(/[\\"]/g, (mark) => `\\${mark}`)}"`;
