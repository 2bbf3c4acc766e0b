import { z } from '../z';

/**
 * Units a signal can have; a comparison names the unit it means, so that 80 is never compared with 0.8. `money` is integer minor units
 * of the playbook's currency.
 */
export const SignalUnit = z.enum(['ratio', 'count', 'days', 'date', 'score', 'money', 'code', 'codes', 'flag']);
export type SignalUnit = z.infer<typeof SignalUnit>;

export const ComparisonOperator = z.enum(['=', '!=', '<', '<=', '>', '>=', 'in', 'not-in', 'contains', 'contains-any']);
export type ComparisonOperator = z.infer<typeof ComparisonOperator>;

/** `signal` compared with `value`. `of` names the metric, product, plan, add-on or feature where the signal takes one. */
export const Comparison = z.strictObject({
  signal: z.string(),
  of: z.optional(z.string()),
  op: ComparisonOperator,
  value: z.union([z.number(), z.string(), z.boolean(), z.array(z.string())]),
  unit: SignalUnit,
});
export type Comparison = z.infer<typeof Comparison>;

/** A tree of comparisons, evaluated in Kleene's three-valued logic. An empty `all` passes; an empty `any` fails. */
export type Condition = { all: Condition[] } | { any: Condition[] } | { not: Condition } | Comparison;

export const Condition: z.ZodMiniType<Condition> = z.union([
  z.strictObject({ all: z.array(z.lazy(() => Condition)) }),
  z.strictObject({ any: z.array(z.lazy(() => Condition)) }),
  z.strictObject({ not: z.lazy(() => Condition) }),
  Comparison,
]);
