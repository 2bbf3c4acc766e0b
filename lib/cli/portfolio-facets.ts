import type { FacetName } from '@/lib/domain/account-snapshot';
import { type CellValue, UNLIMITED } from './portfolio-cells';

/** The facts of one row by path; a blank cell is not there. */
export type RowFacts = ReadonlyMap<string, CellValue>;

const listOf = (value: CellValue | undefined): string[] => (Array.isArray(value) ? value.map(String) : []);

/** The first day of the month `back` months before today. */
function monthStart(today: string, back: number): string {
  return Temporal.PlainDate.from(today).with({ day: 1 }).subtract({ months: back }).toString();
}

/** `storage-100:2` is two of them. */
function addOnsOf(value: CellValue): object[] {
  return listOf(value).map((entry) => {
    const [addOnId, quantity] = entry.split(':');
    return quantity === undefined ? { addOnId } : { addOnId, quantity: Number(quantity) };
  });
}

function usageOf(facts: RowFacts, today: string): Record<string, unknown> {
  const used = [...facts].flatMap(([path, value]) => {
    const metricId = /^usage\.(.+)\.used$/.exec(path)?.[1];
    return metricId !== undefined && Array.isArray(value) ? [{ metricId, series: value.map(Number) }] : [];
  });
  const metrics = used.map(({ metricId, series }) => {
    const included = facts.get(`usage.${metricId}.included`);
    const limit = included === undefined ? {} : { included: included === UNLIMITED ? null : included };
    const points = series.map((amount, at) => ({ startOn: monthStart(today, series.length - 1 - at), used: amount, ...limit }));
    return { metricId, period: 'month', points };
  });
  const adoption = [...facts].flatMap(([path, value]) => {
    const feature = /^usage\.featureAdoption\.(.+)$/.exec(path)?.[1];
    return feature === undefined ? [] : [[feature, value] as const];
  });
  return {
    metrics,
    ...(adoption.length > 0 ? { featureAdoption: Object.fromEntries(adoption) } : {}),
    ...only(facts, 'usage', ['activeUsers', 'lastActiveOn']),
  };
}

/** Fields of a facet that are facts as they stand. */
function only(facts: RowFacts, facet: string, fields?: readonly string[]): Record<string, CellValue> {
  const own = [...facts].flatMap(([path, value]) => {
    const [name, field = '', more] = path.split('.');
    return name === facet && more === undefined && (fields?.includes(field) ?? true) ? [[field, value] as const] : [];
  });
  return Object.fromEntries(own);
}

/** A list with one date for all of it. Without the date nobody knows how old it is, so it is no fact; an empty list needs none. */
function datedList(
  facts: RowFacts,
  path: string,
  datePath: string,
  whole: (list: object[]) => Record<string, unknown>,
  entry: (text: string, date: CellValue) => object,
): Record<string, unknown> | undefined {
  const list = facts.get(path);
  const date = facts.get(datePath);
  if (!Array.isArray(list)) return undefined;
  if (list.length === 0) return whole([]);
  return date === undefined ? undefined : whole(list.map((text) => entry(String(text), date)));
}

/** The last touch, and whether all of the account asked to be left alone. */
function contactsOf(facts: RowFacts): Record<string, unknown> {
  const touch = facts.get('contacts.lastTouchOn');
  const optedOut = facts.get('contacts.optedOut');
  return {
    people: optedOut === undefined ? [] : [{ id: 'everybody', name: '-', optedOut }],
    touches: touch === undefined ? [] : [{ onDate: touch, channel: 'other' }],
  };
}

/** Tickets that a row counts, of which no more is known. */
const TICKET_LIMIT = 100;

function supportOf(facts: RowFacts): Record<string, unknown> {
  const severe = facts.get('support.severeTickets');
  const pains = facts.get('support.pains');
  const overdue = facts.get('support.overdueInvoices');
  // Where nobody counted the tickets, one of unknown severity keeps "no severe ticket" from being known.
  const tickets =
    severe === undefined
      ? [{ id: 'unknown', open: true }]
      : Array.from({ length: Math.min(Number(severe), TICKET_LIMIT) }, (_, at) => ({
          id: `${at + 1}`,
          severity: 'high',
          open: true,
        }));
  return {
    tickets,
    ...(pains === undefined ? {} : { pains: listOf(pains) }),
    ...(overdue === undefined ? {} : { overdueInvoices: overdue }),
  };
}

/** What a facet holds, from the row's facts; undefined where they do not say enough of it. `today` is `YYYY-MM-DD`. */
export function facetValue(name: FacetName, facts: RowFacts, today: string): Record<string, unknown> | undefined {
  switch (name) {
    case 'plan': {
      const { addOns, currency: _, ...fields } = only(facts, 'plan');
      return { ...fields, ...(addOns === undefined ? {} : { addOns: addOnsOf(addOns) }) };
    }
    case 'usage':
      return usageOf(facts, today);
    case 'nps':
      return datedList(
        facts,
        'nps.scores',
        'nps.answeredOn',
        (responses) => ({ responses }),
        (score, answeredOn) => ({
          score: Number(score),
          answeredOn,
        }),
      );
    case 'interest':
      return datedList(
        facts,
        'interest.subjects',
        'interest.seenOn',
        (signals) => ({ signals }),
        (subject, onDate) => ({
          kind: 'viewed-plan',
          subject,
          onDate,
        }),
      );
    case 'purchases':
      return { items: listOf(facts.get('purchases.owned')).map((productId) => ({ productId, name: productId, active: true })) };
    case 'contacts':
      return contactsOf(facts);
    case 'support':
      return supportOf(facts);
    default:
      return only(facts, name);
  }
}
