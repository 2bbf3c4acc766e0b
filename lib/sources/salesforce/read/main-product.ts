import type { FieldMap, FieldRule } from '../../field-map';
import { codeOf } from '../../transform';

/** What of the playbook a sold product is: the plan, its product, or both. */
export interface MainProduct {
  planId?: string;
  productId?: string;
}

/** The code that a rule's own table has for a word, or the word where the table gives it as a code. */
function fromTable(rule: FieldRule | undefined, word: string | undefined): string | undefined {
  if (!rule?.table || word === undefined) return undefined;
  const { keep: _, fallback: __, ...strict } = rule;
  return codeOf(strict, word);
}

/** The one code that a table gives for whatever word; undefined where it gives several. */
function onlyCode(rule: FieldRule | undefined): string | undefined {
  const codes = new Set(Object.values(rule?.table ?? {}));
  return codes.size === 1 ? [...codes][0] : undefined;
}

/**
 * Is a sold product the account's main product, by the tables that the map has for the plan and the product of an account: by its
 * code, by its whole name, or, where the product is known, by the plan's word in its name (`Work Standard`). Null: it is not.
 */
export function mainProductOf(
  map: FieldMap,
  sold: { productId?: string | undefined; name?: string | undefined },
): MainProduct | null {
  const { 'plan.planId': plan, 'plan.productId': product } = map.record.fields;
  const words = [sold.productId, sold.name];
  const productId = words.map((word) => fromTable(product, word)).find((code) => code !== undefined);
  const exact = words.map((word) => fromTable(plan, word)).find((code) => code !== undefined);
  if (exact !== undefined) {
    const of = productId ?? onlyCode(product);
    return { planId: exact, ...(of === undefined ? {} : { productId: of }) };
  }
  if (productId === undefined) return null;
  const codes = new Set((sold.name ?? '').split(/\s+/).flatMap((word) => fromTable(plan, word) ?? []));
  const [planId] = codes;
  return { productId, ...(codes.size === 1 && planId !== undefined ? { planId } : {}) };
}
