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
}
