/** What a field gives for the account that is looked at; `raw` is the source's own text. */
export type LiveView =
  | { state: 'value'; value: unknown; raw: string }
  | { state: 'none' }
  | { state: 'problem'; raw: string }
  | { state: 'no-account' }
  | { state: 'no-entry' };

export type SignView = 'type' | 'samples' | 'samples-against' | 'unit' | 'future' | 'past-against' | 'codes' | 'codes-open';

/** One canonical field and where it comes from. */
export interface FieldMapRow {
  id: string;
  kind: string;
  parameter?: string;
  from: string | null;
  scale: readonly string[];
  scales: readonly (readonly string[])[];
  live: LiveView;
  /** It stands in the preset of this kind of source. */
  isUsual?: boolean;
  /** It was proposed: how sure, and by which name. */
  proposal?: { confidence: number; reason: { by: 'label' | 'name'; word: string; signs: readonly SignView[] } };
}

/** A field of the source that may be chosen. */
export interface SourceOption {
  path: string;
  label?: string;
}

/** Below this a proposal asks to be looked at. */
export const SURE = 0.85;

export type Filter = 'all' | 'look' | 'empty';

/** Rows that want a person's eye: not sure, or of a value that could not be read. */
export function wantsLook({ proposal, live }: FieldMapRow): boolean {
  return live.state === 'problem' || (proposal !== undefined && proposal.confidence < SURE);
}

export function passes(row: FieldMapRow, filter: Filter): boolean {
  if (filter === 'look') return wantsLook(row);
  return filter === 'empty' ? row.from === null : true;
}

/** The words that were typed, as names are compared. */
const wordsOf = (typed: string) =>
  typed
    .trim()
    .split(/\s+/)
    .map(plain)
    .filter((word) => word !== '');

/** Has a fact every word that was typed, in its name, its id or the field it comes from. */
export function isNamed(row: FieldMapRow, name: string, options: readonly SourceOption[], typed: string): boolean {
  const label = options.find(({ path }) => path === row.from)?.label ?? '';
  const text = plain(`${name} ${row.id} ${row.from ?? ''} ${label}`);
  return wordsOf(typed).every((word) => text.includes(word));
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLocaleLowerCase('en')
    .replace(/[\s_\-.・]/g, '');

/** Options that hold every word that was typed, in their label or their path; the label's beginning first. */
export function search(options: readonly SourceOption[], typed: string): SourceOption[] {
  const words = wordsOf(typed);
  const named = options.map((option) => ({
    option,
    text: plain(`${option.label ?? ''} ${option.path}`),
    head: plain(option.label ?? option.path),
  }));
  const found = named.filter(({ text }) => words.every((word) => text.includes(word)));
  const first = words[0] ?? '';
  return [...found.filter(({ head }) => head.startsWith(first)), ...found.filter(({ head }) => !head.startsWith(first))].map(
    ({ option }) => option,
  );
}

/** The key of a field's name: meters and features share theirs. */
export function nameKey({ id, parameter }: Pick<FieldMapRow, 'id' | 'parameter'>): string {
  if (parameter === undefined) return `field.${id}`;
  return id.startsWith('usage.adoption.') ? 'field.usage.adoption' : `field.usage.meter.${id.split('.').at(-1)}`;
}
