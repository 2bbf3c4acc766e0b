import type { ListName, Transform } from '../field-map';

/** What a source's number counts, where it is not the plain thing. */
export type ValueUnit = 'major' | 'minor' | 'micros' | 'percent' | 'ratio' | 'seconds' | 'milliseconds';

/**
 * Where one fact stands in a source's record and how it becomes a fact.
 * `path` is a key, or keys joined by dots; a key that itself holds dots is found first. `unit`: money is `major` unless said
 * otherwise (`minor` are cents, `micros` millionths), a `percent` may be sent as a `ratio`, a date as `seconds` or `milliseconds`.
 */
export interface PathRule {
  path: string;
  transform: Transform;
  unit?: ValueUnit;
  /** The source's codes → the playbook's. */
  table?: Readonly<Record<string, string>>;
  fallback?: string;
  keep?: boolean;
}

export type PathRules = Readonly<Record<string, PathRule>>;

/** Rows that become a list of facts. `from` names what the connector can fetch, e.g. `deals`. */
export interface ListRule {
  from: string;
  fields: PathRules;
}

/** Which field of a source holds which fact: `<facet>.<field>` → path. A connector has one as its `preset`; a company's own replaces it. */
export interface SourceMap {
  /** Whose midnight ends a day. IANA name. */
  timeZone: string;
  /** The field that names a record's currency. */
  currencyPath?: string;
  /** The currency of a source that names none. Without it those amounts are unknown. */
  currency?: string;
  fields: PathRules;
  lists: Readonly<Partial<Record<ListName, ListRule>>>;
}
