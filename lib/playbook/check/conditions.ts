import type { Comparison, Condition, SignalUnit } from '@/lib/domain/playbook/condition';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { PlaybookProblem } from '../load-playbook';
import { type Check, has, problem, type SignalDescriptor } from './problems';

const NUMBERS: readonly SignalUnit[] = ['ratio', 'count', 'days', 'score', 'money'];
const SUBJECTS = ['metrics', 'products', 'plans', 'addOns', 'features'] as const;

/** Which list the codes of a signal come from, where they are the playbook's own. */
const CODES: Record<string, 'products' | 'plans' | 'addOns'> = {
  plan: 'plans',
  'owned-products': 'products',
  whitespace: 'products',
  'owned-add-ons': 'addOns',
};

function checkValue({ unit, op, value }: Comparison): string | null {
  const ordered = op !== '=' && op !== '!=' && op.match(/[<>]/) !== null;
  if (unit === 'codes') {
    if (op === 'contains') return typeof value === 'string' ? null : '"contains" takes one code';
    return op === 'contains-any' && Array.isArray(value) ? null : 'codes are compared with "contains" or "contains-any"';
  }
  if (op === 'contains' || op === 'contains-any') return `"${op}" is for codes`;
  if (op === 'in' || op === 'not-in') return Array.isArray(value) ? null : `"${op}" takes a list`;
  if (NUMBERS.includes(unit)) return typeof value === 'number' ? null : `a ${unit} is compared with a number`;
  if (unit === 'flag') return typeof value === 'boolean' && !ordered ? null : 'a flag is = or != true or false';
  if (typeof value !== 'string') return `a ${unit} is compared with a text`;
  return unit === 'code' && ordered ? 'a code has no order' : null;
}

function checkComparison(playbook: Playbook, comparison: Comparison, signals: readonly SignalDescriptor[]): string[] {
  const { signal, of, unit, value } = comparison;
  const descriptor = signals.find((candidate) => candidate.id === signal);
  if (!descriptor) return [`there is no signal "${signal}"`];
  const found: string[] = [];
  if (descriptor.unit !== unit) found.push(`"${signal}" is in ${descriptor.unit}, not ${unit}`);
  if (descriptor.of && of === undefined) found.push(`"${signal}" needs "of"`);
  if (!descriptor.of && of !== undefined) found.push(`"${signal}" takes no "of"`);
  const lists = descriptor.of === 'metric' ? (['metrics'] as const) : SUBJECTS;
  if (of !== undefined && !lists.some((list) => has(playbook, list, of))) found.push(`"${of}" is not among ${lists.join(', ')}`);
  const mismatch = checkValue(comparison);
  if (mismatch) found.push(mismatch);
  const list = CODES[signal];
  for (const code of list ? [value].flat() : []) {
    if (list && typeof code === 'string' && !has(playbook, list, code)) found.push(`"${code}" is not among ${list}`);
  }
  return found;
}

function walk(condition: Condition, path: string): { comparison: Comparison; path: string }[] {
  if ('all' in condition) return condition.all.flatMap((part, index) => walk(part, `${path}.all.${index}`));
  if ('any' in condition) return condition.any.flatMap((part, index) => walk(part, `${path}.any.${index}`));
  if ('not' in condition) return walk(condition.not, `${path}.not`);
  return [{ comparison: condition, path }];
}

/** Every comparison names a signal that exists, in its own unit, with a value that can be compared with it. */
export const checkConditions: Check = (playbook, signals) =>
  playbook.offers.flatMap((offer, index) =>
    (['eligibility', 'applicability', 'suitability'] as const)
      .flatMap((set) => walk(offer[set], `offers.${index}.${set}`))
      .flatMap(({ comparison, path }): PlaybookProblem[] =>
        checkComparison(playbook, comparison, signals).map((text) => problem(path, text)),
      ),
  );
