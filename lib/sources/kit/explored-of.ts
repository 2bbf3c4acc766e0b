import type { FieldMapping } from '../canonical/field-mapping';
import { rowOf } from '../canonical/raw-row';
import type { SourceField } from '../canonical/source-field';
import type { Explored } from '../connector';
import type { ExploredLists } from './explored-lists';

const LONGEST_LABEL = 200;
const LONGEST_SAMPLE = 200;

const isFilled = (value: unknown) =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

const samplesOf = (value: unknown) =>
  isFilled(value) ? { samples: [typeof value === 'string' ? value.slice(0, LONGEST_SAMPLE) : value] } : {};

const headOf = (path: string): string => path.slice(0, path.lastIndexOf('.'));

/** A field that nobody described; where it stands inside one that was, its label says so. */
function ownField(path: string, value: unknown, labels: ReadonlyMap<string, string>): SourceField {
  const label = path.includes('.') ? labels.get(headOf(path)) : undefined;
  return {
    path,
    ...(label === undefined ? {} : { label: `${label} · ${path.slice(headOf(path).length + 1)}` }),
    ...samplesOf(value),
  };
}

/** The fields that a source describes and those that its record shows, each once, with this account's value. */
export function exploredOf(
  described: readonly SourceField[],
  leaves: Record<string, unknown>,
  mapping: FieldMapping | undefined,
  { lists, rows }: ExploredLists = { lists: [], rows: {} },
): Explored {
  const labels = new Map(described.flatMap(({ path, label }) => (label === undefined ? [] : [[path, label] as const])));
  const paths = Object.keys(leaves);
  // Described as one field, and sent as a thing with values in it: those are what a mapping can name.
  const parents = new Set(paths.filter((path) => path.includes('.')).map(headOf));
  const known = described.filter(({ path }) => Object.hasOwn(leaves, path) || !parents.has(path));
  const seen = new Set(known.map(({ path }) => path));
  const fields = [
    ...known.map((field) => ({
      ...field,
      ...(field.label === undefined ? {} : { label: field.label.slice(0, LONGEST_LABEL) }),
      ...samplesOf(Object.hasOwn(leaves, field.path) ? leaves[field.path] : undefined),
    })),
    ...paths.filter((path) => !seen.has(path)).map((path) => ownField(path, leaves[path], labels)),
  ];
  const from = mapping?.fields['profile.name']?.from;
  const name = from === undefined ? undefined : rowOf(leaves).value(from);
  return {
    ...(typeof name === 'string' && name.trim() !== '' ? { name: name.trim().slice(0, LONGEST_LABEL) } : {}),
    fields,
    record: { ...leaves, ...rows },
    ...(lists.length > 0 ? { lists } : {}),
  };
}
