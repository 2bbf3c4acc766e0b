import type { Facets } from '@/lib/domain/account-snapshot';
import type { ListEntries } from './list-entries';

/** By what a file's rows name their account: the CRM's id of it, an id that several systems share, a web domain, or its name. */
export const KEY_KINDS = ['account-id', 'external-id', 'domain', 'name'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/** What one file says about one account. */
export interface ImportRecord {
  /** See `importKey`. */
  readonly key: string;
  /** Whose file it is (`scopeKeyOf`): what one user brought in for one CRM is never shown to another, or in another. */
  readonly scope: string;
  /** `file:<name>`; the same name is the same source, so that a newer file of that name updates this. */
  readonly source: string;
  readonly by: KeyKind;
  /** The key's value, so written that two ways to write it are one. */
  readonly value: string;
  /** The import that wrote it last, and the row it took it from. */
  readonly run: string;
  readonly row: number;
  /** Facets of which a row says all; those with items that are a row each are in `entries`: read both through `facetsOfRecord`. */
  readonly facets: Partial<Facets>;
  readonly entries?: ListEntries;
}

/** The key of a record. Parts are percent-encoded, so that no part can imitate another. */
export function importKey(scope: string, source: string, by: KeyKind, value: string): string {
  return [scope, source, by, value].map(encodeURIComponent).join('|');
}

/** `importKey` of many values that share all else. */
export function importKeys(scope: string, source: string, by: KeyKind): (value: string) => string {
  const head = importKey(scope, source, by, '');
  return (value) => head + encodeURIComponent(value);
}

/** How far an import came; written together with the rows it speaks of, or not at all. */
export interface ImportCheckpoint {
  readonly scope: string;
  readonly source: string;
  readonly run: string;
  /** Of the file's content. */
  readonly hash: string;
  /** Of the mapping and the kind of key: another mapping is another import. */
  readonly plan: string;
  /** Every row up to this one is dealt with. */
  readonly row: number;
  readonly isDone: boolean;
  /** Everything that is kept of the source was read by this very plan. */
  readonly alike?: boolean | undefined;
  /** How its columns were read, so that the next file with the same ones is read alike. */
  readonly reading?: FileReading | undefined;
}

/** How the columns of a file are read. */
export interface FileReading {
  /** `columnsDigest` of the header. */
  readonly columns: string;
  readonly by: KeyKind;
  /** A `FieldMapping` as it was; of another build it may be none, so whoever takes it up parses it. */
  readonly mapping: Readonly<Record<string, unknown>>;
}
