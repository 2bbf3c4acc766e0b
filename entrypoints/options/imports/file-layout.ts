import type { FieldMapping } from '@/lib/sources/canonical/field-mapping';
import { LIST_FIELDS } from '@/lib/sources/canonical/fields';

/** What a row of a file is: an account, or one of many answers or periods of an account. */
export const LAYOUTS = ['accounts', 'nps.responses', 'usage.points'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** The fields that say which account a row is about. */
export const KEY_FIELDS: readonly string[] = ['account.id', 'account.externalId', 'account.domain', 'profile.name'];

/** The fields that a person gives columns to; undefined: all of the account's own. */
export function idsOfLayout(layout: Layout): readonly string[] | undefined {
  return layout === 'accounts' ? undefined : [...KEY_FIELDS, ...LIST_FIELDS[layout].map(({ id }) => id)];
}

/** The fields without which a row of the layout says nothing. */
export function neededFields(layout: Layout): readonly string[] {
  return layout === 'accounts' ? [] : LIST_FIELDS[layout].filter(({ required }) => required).map(({ id }) => id);
}

/** A mapping as it is edited, the fields of its list beside the others, and as it is read. */
export function flatMapping(mapping: FieldMapping): { mapping: FieldMapping; layout: Layout } {
  const { lists, ...rest } = mapping;
  const layout = LAYOUTS.find((one) => one !== 'accounts' && lists?.[one] !== undefined) ?? 'accounts';
  if (layout === 'accounts') return { mapping: rest, layout };
  const items = Object.entries(lists?.[layout]?.fields ?? {}).map(([leaf, from]) => [`${layout}.${leaf}`, from] as const);
  return { mapping: { ...rest, fields: { ...rest.fields, ...Object.fromEntries(items) } }, layout };
}

/** The inverse of `flatMapping`. */
export function wholeMapping(mapping: FieldMapping, layout: Layout): FieldMapping {
  if (layout === 'accounts') return mapping;
  const isItem = (id: string) => id.startsWith(`${layout}.`);
  const all = Object.entries(mapping.fields);
  const items = all.filter(([id]) => isItem(id)).map(([id, from]) => [id.slice(layout.length + 1), from] as const);
  return {
    ...mapping,
    fields: Object.fromEntries(all.filter(([id]) => !isItem(id))),
    lists: { [layout]: { from: 'rows', fields: Object.fromEntries(items) } },
  };
}
