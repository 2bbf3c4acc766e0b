import type { FieldToLearn, LearnContext } from '@/lib/crm/learn/learn-field';
import type { FieldValue } from '@/lib/crm/learn/read-value';
import type { FixtureRecord } from './records';

/** Where a person points: the element of this text inside the box, or the one a selector names. */
export interface Pointer {
  within: string;
  text?: string;
  selector?: string;
}

export interface FixturePage {
  name: string;
  lang: string;
  fields: readonly FieldToLearn[];
  context: LearnContext;
  /** The address of a record's page, below the origin. */
  path(record: FixtureRecord): string;
  idOf(record: FixtureRecord): string;
  pointers(record: FixtureRecord): Readonly<Record<string, Pointer>>;
  /** What is there to read, by field; null: unknown. */
  truth(record: FixtureRecord): Readonly<Record<string, FieldValue | null>>;
}

const FIELDS: readonly FieldToLearn[] = [
  { id: 'profile.name', as: 'text' },
  { id: 'plan.planName', as: 'text' },
  { id: 'plan.seats', as: 'count', part: 'second' },
  { id: 'usage.seats.used', as: 'quantity', part: 'first' },
  { id: 'plan.mrr', as: 'money' },
  { id: 'plan.renewalOn', as: 'date' },
  { id: 'nps.score', as: 'count', part: 'first' },
];

export const fixtureFields = FIELDS;

/** The truth of a page that shows a record as it is. */
export function truthOf(record: FixtureRecord, amount: (yen: number) => FieldValue = yen): Record<string, FieldValue | null> {
  return {
    'profile.name': record.name,
    'plan.planName': record.plan,
    'plan.seats': record.seats,
    'usage.seats.used': record.used,
    'plan.mrr': record.mrr === null ? null : amount(record.mrr),
    'plan.renewalOn': record.renewalOn,
    'nps.score': record.nps,
  };
}

function yen(minor: number): FieldValue {
  return { minor, currency: 'JPY' };
}

/** The element that a pointer means. */
export function pointedAt(document: Document, { within, text, selector }: Pointer): Element | null {
  const box = document.querySelector(within);
  if (!box || selector !== undefined) return box?.querySelector(selector ?? '') ?? null;
  const fits = [...box.querySelectorAll('*')].filter((element) => element.textContent?.trim() === text);
  return fits.findLast((element) => !fits.some((other) => other !== element && element.contains(other))) ?? null;
}
