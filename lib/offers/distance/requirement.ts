import { DEPTH_LIMIT } from '@/lib/domain/playbook/comparison-rules';
import type { Comparison, Condition } from '@/lib/domain/playbook/condition';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { SignalReader } from '@/lib/signals/registry';
import type { Reading } from '@/lib/signals/signal';
import { blockersOf } from '../blockers';
import { compileCondition } from '../condition';
import { npsGate, passesGate } from '../gate';

/** A signal of one subject: what can be read, and so what can change. */
export interface SignalKey {
  readonly signal: string;
  readonly of?: string | undefined;
}

export const keyOf = ({ signal, of }: SignalKey): string => `${signal}|${of ?? ''}`;

/** Asks one reading of one signal. `named`: the values that it is compared with. */
export interface Requirement extends SignalKey {
  readonly accepts: (reading: Reading) => boolean;
  readonly named: readonly (string | number | boolean)[];
  /** Tells it from others: what has the same rule accepts the same readings. */
  readonly rule: string;
}

/** What the readings must be for an offer to stand: requirements joined by "all" and "any" alone. */
export type Requirements = { readonly all: readonly Requirements[] } | { readonly any: readonly Requirements[] } | Requirement;

const UNKNOWN: Reading = { state: 'unknown', missing: [] };
const NEVER: Requirements = { any: [] };

function ofComparison(comparison: Comparison, turned: boolean): Requirement {
  const { signal, of } = comparison;
  const compiled = compileCondition(turned ? { not: comparison } : comparison);
  const rule = `${turned ? 'not ' : ''}${JSON.stringify(comparison)}`;
  return { signal, of, named: [comparison.value].flat(), rule, accepts: (reading) => compiled(() => reading).verdict === 'pass' };
}

/** A condition without its `not`s. It passes exactly when these hold: in Kleene's logic "pass" asks for passes alone. */
export function ofCondition(condition: Condition, turned = false, depth = 0): Requirements {
  if (depth > DEPTH_LIMIT) return NEVER;
  if ('signal' in condition) return ofComparison(condition, turned);
  if ('not' in condition) return ofCondition(condition.not, !turned, depth + 1);
  const isAll = 'all' in condition;
  const children = (isAll ? condition.all : condition.any).map((child) => ofCondition(child, turned, depth + 1));
  return isAll !== turned ? { all: children } : { any: children };
}

/** Which signals a guard reads. */
function keysRead(ask: (read: SignalReader) => unknown): SignalKey[] {
  const keys: SignalKey[] = [];
  ask((signal, of) => {
    keys.push({ signal, of });
    return UNKNOWN;
  });
  return keys;
}

const alone =
  (key: SignalKey, reading: Reading): SignalReader =>
  (signal, of) =>
    keyOf({ signal, of }) === keyOf(key) ? reading : UNKNOWN;

/** The gate of loyalty and what blocks, as requirements: each signal on its own, as they judge it (O22, O30). */
function ofGuards(offer: Offer): Requirement[] {
  if (offer.kind === 'recovery') return [];
  const gate = keysRead(npsGate).map((key) => ({
    ...key,
    named: [],
    rule: `gate ${keyOf(key)} ${offer.needBased}`,
    accepts: (reading: Reading) => passesGate(npsGate(alone(key, reading)), offer),
  }));
  const blockers = keysRead(blockersOf).map((key) => ({
    ...key,
    named: [],
    rule: `blocks ${keyOf(key)}`,
    accepts: (reading: Reading) => blockersOf(alone(key, reading)).length === 0,
  }));
  return [...gate, ...blockers];
}

const known = new WeakMap<Offer, Requirements>();

/** All that an offer asks of the readings: its conditions, the gate, and that nothing blocks. Built once an offer. */
export function requirementsOf(offer: Offer): Requirements {
  const before = known.get(offer);
  if (before) return before;
  const { eligibility, applicability, suitability } = offer;
  const all = [...[eligibility, applicability, suitability].map((one) => ofCondition(one)), ...ofGuards(offer)];
  known.set(offer, { all });
  return { all };
}

/** What must be for these not to hold. */
export function contraryOf(requirements: Requirements): Requirements {
  if ('all' in requirements) return { any: requirements.all.map(contraryOf) };
  if ('any' in requirements) return { all: requirements.any.map(contraryOf) };
  const { accepts, rule } = requirements;
  return { ...requirements, rule: `contrary ${rule}`, accepts: (reading) => !accepts(reading) };
}

export function holds(requirements: Requirements, read: SignalReader): boolean {
  if ('all' in requirements) return requirements.all.every((one) => holds(one, read));
  if ('any' in requirements) return requirements.any.some((one) => holds(one, read));
  return requirements.accepts(read(requirements.signal, requirements.of));
}

/** Every requirement, in the order in which they stand. */
export function eachOf(requirements: Requirements): Requirement[] {
  if ('all' in requirements) return requirements.all.flatMap(eachOf);
  return 'any' in requirements ? requirements.any.flatMap(eachOf) : [requirements];
}
