import type { FieldMap, ListMap, ListName, Rules, SaleName } from '../field-map';
import type { VisibleSchema } from './describe';
import { LISTS, SALES } from './lists';

/** The rules of one object, parted by whether the signed-in user may see the field. */
export interface Parted {
  visible: Rules;
  /** Name in the facet → field of the object. */
  hidden: Record<string, string>;
}

export type VisibleList = ({ state: 'visible'; list: ListMap; currency: boolean } & Parted) | { state: 'hidden'; what: string };

/** May this user see the field. A path through a reference is visible when the reference is. */
export function isVisible(schema: VisibleSchema, object: string, path: string): boolean {
  const fields = schema.objects[object];
  if (!fields) return false;
  const dot = path.indexOf('.');
  return fields.includes(dot < 0 ? path : path.slice(0, dot + 1));
}

/** Parts the rules of an object into what may be asked for and what is hidden. */
export function partRules(schema: VisibleSchema, object: string, rules: Rules): Parted {
  const entries = Object.entries(rules);
  const seen = ([, rule]: (typeof entries)[number]) => isVisible(schema, object, rule.field);
  const hidden = entries.filter((entry) => !seen(entry)).map(([leaf, rule]) => [leaf, rule.field]);
  return { visible: Object.fromEntries(entries.filter(seen)), hidden: Object.fromEntries(hidden) };
}

/** A list of the account as this user may see it; one that hangs on another record is `nested`, and its relationship not asked about. */
function visibleOf(schema: VisibleSchema, map: FieldMap, list: ListMap, needs: readonly string[], nested = false): VisibleList {
  const { object, relationship } = list;
  if (!schema.objects[object] || (!nested && !Object.hasOwn(schema.children, relationship))) {
    return { state: 'hidden', what: object };
  }
  const parted = partRules(schema, object, list.fields);
  const lacking = needs.find((leaf) => !Object.hasOwn(parted.visible, leaf));
  if (lacking !== undefined) {
    return { state: 'hidden', what: `${object}.${list.fields[lacking]?.field ?? lacking}` };
  }
  return { state: 'visible', list, currency: isVisible(schema, object, map.currencyField), ...parted };
}

/** A list as this user may see it. Hidden where the map has none, or the object or a field it cannot do without is hidden. */
export function visibleList(map: FieldMap, schema: VisibleSchema, name: ListName): VisibleList {
  const list = map.lists[name];
  return list ? visibleOf(schema, map, list, LISTS[name].needs) : { state: 'hidden', what: name };
}

/** The same for records of sales. */
export function visibleSale(map: FieldMap, schema: VisibleSchema, name: SaleName): VisibleList {
  const list = map.sales?.[name];
  return list ? visibleOf(schema, map, list, SALES[name].needs, name === 'orderLines') : { state: 'hidden', what: name };
}
