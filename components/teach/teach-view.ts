import type { Money } from '@/lib/domain/money';

/** What kind of value a field is taught as; the same words as `ReadAs`. */
export type TeachKind = 'text' | 'date' | 'count' | 'quantity' | 'percent' | 'money' | 'flag';

/** A field that can be taught. `name` in the person's language. */
export interface TeachField {
  id: string;
  name: string;
  as: TeachKind;
}

/** What is known of a field on the page at hand. `waiting`: nothing was said of it yet. `none`: the person says that the page has none. */
export type TeachSeen =
  | { state: 'read'; value: string | number | boolean | Money; raw: string }
  | { state: 'unreadable'; problem: string; raw: string }
  | { state: 'missing' | 'ambiguous' | 'lost' | 'waiting' | 'none' };

export interface TeachRow extends TeachField {
  seen: TeachSeen;
  /** The person said of this field, on this page, where it stands or that it does not. */
  told: boolean;
}

/** Words that the page shows where a fact is a code, with what each seems to mean; an empty code: nobody knows. */
export interface TeachWordTable {
  id: string;
  name: string;
  words: readonly { word: string; code: string }[];
  codes: readonly { code: string; name: string }[];
}

/** What a person says about how the page writes. Empty: as the page itself does. */
export interface TeachWriting {
  currency: string;
  locale: string;
}

/** What came of a field. `kept`: it was right wherever it was tried, and the recipe will read it. */
export interface TeachResultRow extends TeachField {
  right: number;
  of: number;
  survives: 'well' | 'fairly' | 'poorly';
  kept: boolean;
  /** Why a reading that was right is of no use: `absent`, it was on no page; `needs-day`, without its day it is no answer. */
  because?: 'absent' | 'needs-day';
}
