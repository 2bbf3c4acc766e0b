import type { Facets } from '@/lib/domain/account-snapshot';
import type { FacetName } from '@/lib/domain/facet-names';
import type { UsageMetric } from '@/lib/domain/facets/usage';
import type { ListName } from '../field-map';

/** An item of a list, as its facet holds it; a meter's periods are items of their own. */
export type Item = Readonly<Record<string, unknown>>;

/** How the items of a list are told apart, taken out of a facet's value and put back. */
export interface EntryList {
  readonly list: string;
  readonly facet: FacetName;
  /** The lists of a mapping that fill it. */
  readonly from: readonly ListName[];
  /** The fields that an item is known by, the one that is to blame for a second item first. */
  readonly knownBy: readonly string[];
  /** `isNamed` false: nothing about the item says that another like it is the same. */
  keyOf(item: Item): { key: string; isNamed: boolean };
  itemsOf(facets: Partial<Facets>): readonly Item[] | null;
  put(value: object, items: readonly Item[]): object;
}

const parts = (item: Item, names: readonly string[]) => JSON.stringify(names.map((name) => item[name] ?? ''));

/** The value of a facet that is known. */
function presentValue(facets: Partial<Facets>, name: FacetName): Item | null {
  const facet = facets[name];
  return facet?.state === 'present' ? (facet.value as Item) : null;
}

/** A list that stands in its facet as it is; an item is known by these of its fields, of which the first is needed. */
function plainList(facet: FacetName, field: string, from: ListName[], ...names: string[]): EntryList {
  return {
    list: `${facet}.${field}`,
    facet,
    from,
    knownBy: names,
    keyOf: (item) => ({ key: parts(item, names), isNamed: true }),
    itemsOf: (facets) => (presentValue(facets, facet)?.[field] as Item[] | undefined) ?? null,
    put: (value, items) => ({ ...value, [field]: items }),
  };
}

const answers: EntryList = {
  ...plainList('nps', 'responses', ['nps.responses']),
  knownBy: ['answeredOn', 'name', 'contactId'],
  keyOf: (item) => {
    const who = item.contactId ?? item.name;
    const isNamed = who !== undefined;
    return { key: isNamed ? JSON.stringify([who, item.answeredOn]) : parts(item, ['answeredOn']), isNamed };
  },
};

/** A meter's points, each with the meter's own fields beside it. */
const points: EntryList = {
  list: 'usage.points',
  facet: 'usage',
  from: ['usage.points'],
  knownBy: ['startOn', 'metricId'],
  keyOf: (item) => ({ key: parts(item, ['metricId', 'startOn']), isNamed: true }),
  itemsOf: (facets) => {
    const metrics = presentValue(facets, 'usage')?.metrics as UsageMetric[] | undefined;
    if (metrics === undefined) return null;
    return metrics.flatMap(({ points: own, ...meter }) => own.map((point) => ({ ...meter, ...point })));
  },
  put: (value, items) => ({ ...value, metrics: [...Map.groupBy(items, (item) => item.metricId).values()].map(meterOf) }),
};

const MOST_POINTS = 400;

/** One meter of its points, oldest first. Points of another length of period than the newest are kept, but not shown with it. */
function meterOf(items: readonly Item[]): object {
  const sorted = items.toSorted((a, b) => (String(a.startOn) < String(b.startOn) ? -1 : 1));
  const { metricId, unit, period } = sorted.at(-1) ?? {};
  const own = sorted.filter((item) => item.period === period).slice(-MOST_POINTS);
  return {
    metricId,
    ...(unit === undefined ? {} : { unit }),
    period,
    points: own.map(({ metricId: _, unit: _unit, period: _period, ...point }) => point),
  };
}

const adoption: EntryList = {
  list: 'usage.adoption',
  facet: 'usage',
  from: ['usage.adoption'],
  knownBy: ['featureId'],
  keyOf: (item) => ({ key: parts(item, ['featureId']), isNamed: true }),
  itemsOf: (facets) => {
    const shares = presentValue(facets, 'usage')?.featureAdoption;
    return shares ? Object.entries(shares).map(([featureId, share]) => ({ featureId, share })) : null;
  },
  put: (value, items) => ({
    ...value,
    featureAdoption: Object.fromEntries(items.map((item) => [item.featureId, item.share])),
  }),
};

/** Every list whose items may be a row each. */
export const entryLists: readonly EntryList[] = [
  answers,
  points,
  adoption,
  plainList('purchases', 'items', ['purchases.items'], 'name', 'productId', 'purchasedOn', 'endsOn'),
  plainList('opportunities', 'items', ['opportunities.items'], 'id'),
  plainList('contacts', 'people', ['contacts.people'], 'id'),
  plainList('contacts', 'touches', ['contacts.past', 'contacts.planned'], 'onDate', 'channel', 'subject', 'contactId', 'planned'),
  plainList('support', 'tickets', ['support.tickets'], 'id'),
  plainList('competitors', 'items', ['competitors.items', 'purchases.items'], 'name'),
  plainList('interest', 'signals', ['interest.signals'], 'kind', 'subject', 'onDate'),
];
