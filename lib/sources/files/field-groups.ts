import { FACET_NAMES, type FacetName } from '@/lib/domain/facet-names';
import type { FieldMapping } from '../canonical/field-mapping';
import { facetOfField } from '../canonical/fields';

/** What is included of seats are the seats bought, where nobody says otherwise. */
export const SEATS_BOUGHT = 'plan.seats';

/**
 * The part of a mapping that one facet is read by; null: none. What was bought elsewhere stands with the purchases and the rivals, and
 * the seats bought with the seats used.
 */
export function onlyFacet(mapping: FieldMapping, name: FacetName): FieldMapping | null {
  const fields = Object.entries(mapping.fields).filter(([id]) => facetOfField(id) === name);
  const bought = name === 'competitors' && mapping.lists?.['purchases.items']?.fields.fromCompetitor !== undefined;
  const lists = Object.entries(mapping.lists ?? {}).filter(
    ([list]) => facetOfField(list) === name || (bought && list === 'purchases.items'),
  );
  if (fields.length === 0 && lists.length === 0) return null;
  const seats = mapping.fields[SEATS_BOUGHT];
  if (name === 'usage' && seats) fields.push([SEATS_BOUGHT, seats]);
  return { ...mapping, fields: Object.fromEntries(fields), lists: Object.fromEntries(lists) };
}

/** The columns that a mapping reads. */
export function columnsRead({ currencyFrom, fields, lists = {} }: FieldMapping): string[] {
  const froms = [...Object.values(fields), ...Object.values(lists).flatMap((list) => Object.values(list?.fields ?? {}))];
  const named = froms.flatMap((from) => [from.from, from.currencyFrom]);
  return [...new Set([currencyFrom, ...named].filter((name) => name !== undefined))];
}

/** The facets that a mapping reads something of. */
export const facetsRead = (mapping: FieldMapping): FacetName[] => FACET_NAMES.filter((name) => onlyFacet(mapping, name) !== null);
