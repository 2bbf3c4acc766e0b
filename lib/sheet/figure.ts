import type { IsoDate } from '@/lib/domain/calendar';
import type { FactUse } from '@/lib/domain/decision/fact-use';
import type { LocalText } from '@/lib/domain/language';
import type { Money } from '@/lib/domain/money';

/** What is said in fixed words, because a number would say less or something wrong. */
export type Said =
  | 'clear'
  | 'fits'
  | 'too-small'
  | 'never-cheaper'
  | 'nothing-replaced'
  | 'unlimited'
  | 'over'
  | 'no-growth'
  | 'far'
  | 'after-notice'
  | 'renewed'
  | 'remove-add-on'
  | 'end-product';

/** A value before any language writes it. Money is in minor units, a percentage a ratio, `to` null: perhaps never. */
export type FigureValue =
  | { kind: 'money'; money: Money; per: 'month' | 'year' | 'once' | 'period'; signed?: boolean }
  | { kind: 'count'; count: number; unit?: LocalText | undefined }
  | { kind: 'level'; used: number; limit: number | null; unit: LocalText | undefined }
  | { kind: 'percent'; ratio: number }
  | { kind: 'date'; on: IsoDate }
  | { kind: 'date-range'; on: IsoDate; from: IsoDate; to: IsoDate | null }
  | { kind: 'packs'; count: number; of: LocalText }
  | { kind: 'name'; name: LocalText }
  | { kind: 'text'; text: string }
  | { kind: 'code'; list: string; code: string }
  | { kind: 'nps'; score: number; answers: number }
  | { kind: 'said'; said: Said };

/** Which rule made a figure of its facts; each has a sentence in the locale (`sheet.formula.<name>`). */
export type Formula =
  | 'bill'
  | 'price'
  | 'waiting'
  | 'break-even'
  | 'run-out'
  | 'backward-calendar'
  | 'usage-level'
  | 'nps-score'
  | 'fits';

/** Which part of the playbook a figure rests on beside the facts; `assumed`: the policy's usual value in place of an unknown one. */
export type BookPart = 'price-list' | 'offer' | 'policy' | 'assumed';

/** Where a figure is from: the facts with their stamps, the rule, the playbook. Of a known figure something is always there. */
export interface Origin {
  readonly facts: readonly FactUse[];
  readonly formula?: Formula | undefined;
  readonly book?: BookPart | undefined;
}

/** One line of a sheet. Without a value it is blank: `missing` names the facts it would take, `ask` is the question for them. */
export interface Figure {
  readonly id: string;
  /** What it is of, where the label has a place for it. */
  readonly of?: LocalText | undefined;
  readonly value: FigureValue | null;
  readonly from: Origin;
  readonly missing: readonly string[];
  readonly ask?: LocalText | undefined;
}
