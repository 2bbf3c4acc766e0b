import { Stage } from '@/lib/domain/facets/history';
import { DEPTH_LIMIT, expectedValue, OPERATORS } from '@/lib/domain/playbook/comparison-rules';
import type { Comparison, Condition } from '@/lib/domain/playbook/condition';
import type { PlaybookProblem } from '@/lib/domain/playbook/problem';
import type { SignalSubject } from '@/lib/signals/signal';
import { type Book, type Check, type ListName, problem, type SignalDescriptor } from './problems';

/** Where the subjects of a signal stand in the playbook. */
const LISTS_OF: Readonly<Record<SignalSubject, readonly ListName[]>> = {
  metric: ['metrics'],
  product: ['products'],
  plan: ['plans'],
  'add-on': ['addOns'],
  feature: ['features'],
  subject: ['metrics', 'products', 'plans', 'addOns', 'features'],
};

/** Which list the codes of a signal come from, where they are the playbook's own. */
const LIST_OF_CODES: Readonly<Record<string, ListName>> = {
  plan: 'plans',
  'owned-products': 'products',
  whitespace: 'products',
  'owned-add-ons': 'addOns',
};
/** Codes of our own: another one would never be read. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  stage: Stage.options,
  'nps-band': ['promoter', 'passive', 'detractor'],
};

function checkSubject(book: Book, signal: SignalDescriptor, of: string | undefined, path: string): PlaybookProblem[] {
  if (!signal.of) return of === undefined ? [] : [problem(path, 'of-unexpected', { signal: signal.id })];
  if (of === undefined) return [problem(path, 'of-missing', { signal: signal.id, subject: signal.of })];
  const lists = LISTS_OF[signal.of];
  return lists.some((list) => book.has(list, of)) ? [] : [problem(path, 'not-found', { id: of, list: lists.join(', ') })];
}

function checkCodes(book: Book, { signal, value }: Comparison, path: string): PlaybookProblem[] {
  const list = Object.hasOwn(LIST_OF_CODES, signal) ? LIST_OF_CODES[signal] : undefined;
  const options = Object.hasOwn(CODES, signal) ? CODES[signal] : undefined;
  return [value].flat().flatMap((code) => {
    if (typeof code !== 'string') return [];
    if (list && !book.has(list, code)) return [problem(path, 'not-found', { id: code, list })];
    if (!options || options.includes(code)) return [];
    return [problem(path, 'not-one-of', { options: options.join(', '), received: code })];
  });
}

function checkComparison(book: Book, comparison: Comparison, path: string): PlaybookProblem[] {
  const { op, unit, of } = comparison;
  const signal = book.signals.get(comparison.signal);
  if (!signal) return [problem(`${path}.signal`, 'unknown-signal', { signal: comparison.signal })];
  if (signal.unit !== unit) {
    return [problem(`${path}.unit`, 'wrong-unit', { signal: signal.id, expected: signal.unit, received: unit })];
  }
  const operators = OPERATORS[unit];
  const expected = expectedValue(comparison);
  return [
    ...(operators.includes(op)
      ? []
      : [problem(`${path}.op`, 'wrong-operator', { operator: op, unit, options: operators.join(' ') })]),
    ...(expected === null ? [] : [problem(`${path}.value`, 'wrong-value', { expected })]),
    ...checkSubject(book, signal, of, `${path}.of`),
    ...checkCodes(book, comparison, `${path}.value`),
  ];
}

/**
 * Everything wrong with a condition: unknown signals, a wrong unit, an operator, a value or an `of` that does not fit, a code that does
 * not exist, too deep. Empty: it can be compiled and every comparison can be read.
 */
export function checkCondition(book: Book, condition: Condition, path: string): PlaybookProblem[] {
  const visit = (node: Condition, at: string, depth: number): PlaybookProblem[] => {
    if (depth > DEPTH_LIMIT) return [problem(path, 'too-deep', { limit: DEPTH_LIMIT })];
    if ('signal' in node) return checkComparison(book, node, at);
    if ('not' in node) return visit(node.not, `${at}.not`, depth + 1);
    const [word, parts] = 'all' in node ? (['all', node.all] as const) : (['any', node.any] as const);
    return parts.flatMap((part, index) => visit(part, `${at}.${word}.${index}`, depth + 1));
  };
  return visit(condition, path, 0);
}

/** The three conditions of every offer, and what counts as the success of a trial. */
export const checkConditions: Check = (book) =>
  book.playbook.offers.flatMap((offer, index) => {
    const path = `offers.${index}`;
    const success = offer.trial?.successWhen;
    return [
      ...(['eligibility', 'applicability', 'suitability'] as const).flatMap((set) =>
        checkCondition(book, offer[set], `${path}.${set}`),
      ),
      ...(success ? checkCondition(book, success, `${path}.trial.successWhen`) : []),
    ];
  });
