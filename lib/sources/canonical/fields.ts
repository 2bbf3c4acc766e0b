import type { FacetName } from '@/lib/domain/facet-names';
import type { ListName } from '../field-map';

/**
 * What kind of value a fact is. `count` whole number, `quantity` may be fractional, `ratio` 0 to 1, `score` 0 to 10, `date` a
 * day, `codes` several codes, `lines` several lines of text, `domain` a web address or host name.
 */
export type ValueKind =
  | 'text'
  | 'id'
  | 'code'
  | 'codes'
  | 'lines'
  | 'count'
  | 'score'
  | 'quantity'
  | 'ratio'
  | 'money'
  | 'signed-money'
  | 'date'
  | 'flag'
  | 'domain';

/**
 * One canonical field: what a mapping names on its left side. Ids: `<facet>.<field>` of the account itself, `<list>.<field>` of
 * an item of a list (`purchases.items.name`). `{metric}` and `{feature}` stand for an id of the playbook (`usage.seats.used`).
 */
export interface CanonicalField {
  id: string;
  kind: ValueKind;
  /** What one of it is, where a number alone does not say. */
  unit?: 'month' | 'day' | 'per-month' | 'per-seat-month';
  /** The list whose items have it; absent: it is a field of the account itself. */
  list?: ListName;
  /** An item of the list is nothing without it. */
  required?: true;
  /** The codes that the domain knows, where it knows all of them. */
  codes?: readonly string[];
}

type Row = readonly [id: string, kind: ValueKind, more?: Partial<CanonicalField>];

const STAGES = ['onboarding', 'adoption', 'value', 'expansion', 'renewal'];
const KINDS = ['viewed-plan', 'viewed-feature', 'asked', 'headcount-growth', 'new-department', 'stated-problem'];
const must: Partial<CanonicalField> = { required: true };

/** Fields of the account itself. `account.*` are no facts: they say which account a row is about. */
const OWN: readonly Row[] = [
  ['account.id', 'id'],
  ['account.externalId', 'id'],
  ['account.domain', 'domain'],
  ['profile.name', 'text'],
  ['profile.industry', 'code'],
  ['profile.employees', 'count'],
  ['profile.annualRevenue', 'money'],
  ['profile.region', 'code'],
  ['profile.departments', 'count'],
  ['profile.ownerName', 'text'],
  ['profile.customerSince', 'date'],
  ['profile.groupId', 'id'],
  ['plan.productId', 'code'],
  ['plan.planId', 'code'],
  ['plan.planName', 'text'],
  ['plan.seats', 'count'],
  ['plan.unitPrice', 'money', { unit: 'per-seat-month' }],
  ['plan.mrr', 'money', { unit: 'per-month' }],
  ['plan.billingPeriod', 'code', { codes: ['month', 'year'] }],
  ['plan.termMonths', 'count', { unit: 'month' }],
  ['plan.startedOn', 'date'],
  ['plan.renewalOn', 'date'],
  ['plan.noticeDays', 'count', { unit: 'day' }],
  /** The last day of notice; with the renewal it gives `noticeDays`. */
  ['plan.noticeOn', 'date'],
  ['plan.addOns', 'codes'],
  /** The current period of one meter. `share` is used ÷ included and gives `used` where `included` is known. */
  ['usage.{metric}.used', 'quantity'],
  ['usage.{metric}.included', 'quantity'],
  ['usage.{metric}.share', 'ratio'],
  /** The day the meters above were read; without it they are of the month that they were fetched in. */
  ['usage.asOf', 'date'],
  ['usage.adoption.{feature}', 'ratio'],
  ['usage.activeUsers', 'count'],
  ['usage.lastActiveOn', 'date'],
  /** The newest answer, where the account itself holds it. Without its day it is no answer. */
  ['nps.score', 'score'],
  ['nps.answeredOn', 'date'],
  ['nps.comment', 'text'],
  ['nps.contact', 'text'],
  ['nps.contactId', 'id'],
  ['nps.role', 'text'],
  ['support.overdueInvoices', 'count'],
  ['support.pains', 'lines'],
  ['lifecycle.stage', 'code', { codes: STAGES }],
];

const ITEMS: Readonly<Record<ListName, readonly Row[]>> = {
  'usage.points': [
    ['metricId', 'code', must],
    ['unit', 'text'],
    ['period', 'code', { codes: ['week', 'month'] }],
    ['startOn', 'date', must],
    ['used', 'quantity', must],
    ['included', 'quantity'],
    ['unlimited', 'flag'],
  ],
  'usage.adoption': [
    ['featureId', 'code', must],
    ['share', 'ratio', must],
  ],
  'nps.responses': [
    ['score', 'score', must],
    ['answeredOn', 'date', must],
    ['contactId', 'id'],
    ['name', 'text'],
    ['role', 'text'],
    ['comment', 'text'],
  ],
  'purchases.items': [
    ['productId', 'code'],
    ['name', 'text', must],
    ['purchasedOn', 'date'],
    ['quantity', 'count'],
    ['amount', 'money'],
    ['active', 'flag'],
    ['endsOn', 'date'],
    /** Bought elsewhere: then it stands with the competitors. */
    ['fromCompetitor', 'flag'],
  ],
  'opportunities.items': [
    ['id', 'id', must],
    ['name', 'text', must],
    ['stage', 'text'],
    ['amount', 'signed-money'],
    ['closeOn', 'date'],
    /** Either the outcome, or the two flags it follows from. */
    ['outcome', 'code', { codes: ['open', 'won', 'lost'] }],
    ['closed', 'flag'],
    ['won', 'flag'],
    ['lossReason', 'text'],
  ],
  'competitors.items': [
    ['name', 'text', must],
    ['insteadOfProductId', 'code'],
    ['contractEndsOn', 'date'],
    ['note', 'text'],
  ],
  'interest.signals': [
    ['kind', 'code', { required: true, codes: KINDS }],
    ['subject', 'code'],
    ['onDate', 'date', must],
  ],
  'contacts.people': [
    ['id', 'id', must],
    ['name', 'text', must],
    ['role', 'code'],
    ['optedOut', 'flag'],
  ],
  'contacts.past': touchRows(),
  'contacts.planned': touchRows(),
  'support.tickets': [
    ['id', 'id', must],
    ['subject', 'text'],
    ['severity', 'code', { codes: ['low', 'medium', 'high', 'critical'] }],
    /** One of the two. */
    ['open', 'flag'],
    ['closed', 'flag'],
    ['openedOn', 'date'],
  ],
};

function touchRows(): readonly Row[] {
  const codes = ['call', 'email', 'visit', 'meeting', 'other'];
  return [
    ['onDate', 'date', must],
    ['channel', 'code', { codes }],
    ['subject', 'text'],
    ['contactId', 'id'],
  ];
}

const fromRow = ([id, kind, more]: Row): CanonicalField => ({ id, kind, ...more });

/** Fields of the account itself, in the order a person reads them. */
export const OWN_FIELDS: readonly CanonicalField[] = OWN.map(fromRow);

/** Fields of list items, by list. Their `id` is the whole one: `usage.points.used`. */
export const LIST_FIELDS = Object.fromEntries(
  Object.entries(ITEMS).map(([list, rows]) => [
    list,
    rows.map((row) => ({ ...fromRow(row), id: `${list}.${row[0]}`, list: list as ListName })),
  ]),
) as unknown as Readonly<Record<ListName, readonly CanonicalField[]>>;

const byId = new Map([...OWN_FIELDS, ...Object.values(LIST_FIELDS).flat()].map((field) => [field.id, field]));

/** `usage.seats.used` → [`usage.{metric}.used`, `seats`]. An id is letters of either case, digits, `-` and `_`. */
function patternOf(id: string): readonly [pattern: string, parameter: string] | null {
  const meter = /^usage\.([\w-]{1,128})\.(used|included|share)$/.exec(id);
  if (meter) return [`usage.{metric}.${meter[2]}`, meter[1] ?? ''];
  const adoption = /^usage\.adoption\.([\w-]{1,128})$/.exec(id);
  return adoption ? ['usage.adoption.{feature}', adoption[1] ?? ''] : null;
}

/** A field by the id that a mapping names, with its parameter filled in (`usage.seats.used`); undefined: there is none. */
export function fieldOf(id: string): CanonicalField | undefined {
  const exact = byId.get(id);
  if (exact) return id.includes('{') ? undefined : exact;
  const pattern = patternOf(id);
  const field = pattern ? byId.get(pattern[0]) : undefined;
  return field && { ...field, id };
}

/** The metric or feature of an id that has one. */
export function parameterOf(id: string): string | undefined {
  return byId.has(id) ? undefined : patternOf(id)?.[1];
}

/** The facet a field ends up in; null for `account.*`. */
export function facetOfField(id: string): FacetName | null {
  const [head] = id.split('.');
  return head === 'account' ? null : (head as FacetName);
}
