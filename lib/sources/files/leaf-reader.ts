import type { FacetName } from '@/lib/domain/facet-names';
import { z } from '@/lib/domain/z';
import { completed } from '../canonical/complete-facet';
import { FACET_SHAPES } from '../canonical/facet-shapes';
import type { FieldMapping } from '../canonical/field-mapping';
import { type LeafRead, leafOf } from '../canonical/own-leaves';
import { Report } from '../report';
import { boundedMemo } from './bounded-memo';
import { columnsRead, SEATS_BOUGHT } from './field-groups';
import { type Cells, placesOf, rawRowOf } from './raw-cells';
import type { MapperTerms } from './row-mapper';

/** What the cells of one field gave; null where they could not be used, so that it must be told. */
type Found = LeafRead | null;

const AMOUNT = /\.(?:unitPrice|mrr|annualRevenue)$/;
/** Facets whose fields are facts each by itself: each was checked when it was read. */
const APART: readonly FacetName[] = ['profile', 'lifecycle'];

/** One field of the account, read from its own cell (and its currency's). */
function fieldReader(facet: FacetName, id: string, mapping: FieldMapping, { columns }: MapperTerms): (cells: Cells) => Found {
  const from = mapping.fields[id];
  if (!from) return () => null;
  const own: FieldMapping = { ...mapping, fields: { [id]: from } };
  const { currencyFrom: _, ...plain } = own;
  const places = placesOf(columns, columnsRead(AMOUNT.test(id) ? own : plain));
  const [only] = places;
  const rawRow = rawRowOf(columns);
  const leaf = leafOf(facet, id.slice(facet.length + 1), from);
  let current: Cells = [];
  const read = boundedMemo<{ found: Found }>(() => {
    const row = rawRow(current);
    const found = leaf(row, row.value(from.from), own);
    return { found: found.state === 'bad' ? null : found };
  });
  return (cells) => {
    current = cells;
    const key = places.length === 1 && only !== undefined ? cells[only] : undefined;
    return read(key ?? JSON.stringify(places.map((place) => cells[place]))).found;
  };
}

/** Fields of a plan that are put together with others. */
const needsOthers = (ids: readonly string[]) => ids.some((id) => id === 'plan.noticeOn' || id === 'plan.addOns');

/**
 * A facet that is read from the account's own fields alone, or null where there is anything to tell of it: a cell that could not be
 * used, no cell that says something, a value that is not whole. `applyMapping` is asked then.
 */
export function leafReader(name: FacetName, mapping: FieldMapping, terms: MapperTerms): (cells: Cells) => object | null {
  const { source, nowMs } = terms;
  const ids = Object.keys(mapping.fields).filter((id) => id.startsWith(`${name}.`));
  const seatsBought =
    name === 'usage' && mapping.fields[SEATS_BOUGHT] ? fieldReader('plan', SEATS_BOUGHT, mapping, terms) : () => null;
  const readers = ids.map((id) => [id.slice(name.length + 1), fieldReader(name, id, mapping, terms)] as const);
  const origins = ids.map((id) => [id.slice(name.length + 1), mapping.fields[id]?.from ?? ''] as const);
  const allOrigins = Object.fromEntries(origins);
  const isApart = APART.includes(name) || (name === 'plan' && !needsOthers(ids));
  const places = placesOf(terms.columns, columnsRead(mapping));
  const read = (cells: Cells) => {
    const own: Record<string, unknown> = {};
    let found = 0;
    for (const [leaf, reader] of readers) {
      const read = reader(cells);
      if (read === null) return null;
      if (read.state !== 'value' || read.value === undefined) continue;
      own[leaf] = read.value;
      found += 1;
    }
    if (found === 0) return null;
    const from = found === ids.length ? allOrigins : Object.fromEntries(origins.filter(([leaf]) => leaf in own));
    if (isApart) return { state: 'present', value: own, source, fetchedAtMs: nowMs, origins: from };
    if (own['seats.included'] === undefined && (own['seats.used'] ?? own['seats.share']) !== undefined) {
      const seats = seatsBought(cells);
      if (seats?.state === 'value' && seats.value !== undefined) own['seats.included'] = seats.value;
    }
    const report = new Report();
    Object.assign(report.origins, from);
    const value = completed(name, { own, lists: {}, mapping, report, nowMs });
    const parsed = z.safeParse(FACET_SHAPES[name], value);
    if (!parsed.success || report.problems.length > 0 || Object.keys(value).length === 0) return null;
    return { state: 'present', value: parsed.data, source, fetchedAtMs: nowMs, ...report.stamp() };
  };
  if (isApart) return read;
  let current: Cells = [];
  const whole = boundedMemo(() => ({ facet: read(current) }));
  return (cells) => {
    current = cells;
    return whole(JSON.stringify(places.map((place) => cells[place]))).facet;
  };
}
