import { FLOORS, type Floors } from '@/lib/learning/affinity/floors';
import { SIGNIFICANCE, type SignificanceOptions } from '@/lib/learning/affinity/pair-significance';
import { readNumber, readOptions } from './options';
import { bad, type Input } from './read-input';

const OPTIONS = {
  baskets: { type: 'string' },
  'min-support': { type: 'string', default: '0.01' },
  'min-confidence': { type: 'string', default: '0.2' },
  'max-size': { type: 'string' },
  consequents: { type: 'string', default: 'one' },
  'min-antecedent': { type: 'string', default: String(FLOORS.minAntecedent) },
  'min-both': { type: 'string', default: String(FLOORS.minBoth) },
  'min-lift': { type: 'string', default: String(FLOORS.minLift) },
  'any-interval': { type: 'boolean', default: false },
  samples: { type: 'string', default: String(SIGNIFICANCE.samples) },
  trades: { type: 'string', default: String(SIGNIFICANCE.trades) },
  seed: { type: 'string', default: String(SIGNIFICANCE.seed) },
  correction: { type: 'string', default: SIGNIFICANCE.correction },
  'p-value': { type: 'string', default: SIGNIFICANCE.pValue },
  alpha: { type: 'string', default: '0.05' },
  query: { type: 'string' },
  top: { type: 'string', default: '5' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

export interface AffinityOptions {
  readonly baskets: string;
  readonly query: string | undefined;
  readonly top: number;
  readonly minConfidence: number;
  readonly maxSize: number | undefined;
  readonly consequents: 'one' | 'all';
  readonly floors: Floors;
  readonly significance: SignificanceOptions;
  /** Up to which corrected p-value a pair is called significant. */
  readonly alpha: number;
  readonly json: boolean;
}

/** The most a 32-bit seed or count may be. */
const LARGEST = 2 ** 31 - 1;

/** The command line, each value in its range; null where help is asked for. */
export function affinityOptions(args: readonly string[]): Input<AffinityOptions | null> {
  const read = readOptions(args, OPTIONS);
  if (!read.ok) return read;
  const given = read.value;
  if (given.help) return { ok: true, value: null };
  const lines: string[] = [];
  const number = (name: keyof typeof OPTIONS, fits: (value: number) => boolean, expected: string): number => {
    const text = given[name];
    const value = readNumber(name, String(text));
    if (value.ok && value.value !== undefined && fits(value.value)) return value.value;
    lines.push(`--${name}: expected ${expected}, received ${JSON.stringify(text)}`);
    return Number.NaN;
  };
  const whole = (name: keyof typeof OPTIONS, least: number) =>
    number(name, (v) => Number.isInteger(v) && v >= least && v <= LARGEST, `a whole number from ${least}`);
  const share = (name: keyof typeof OPTIONS) => number(name, (v) => v >= 0 && v <= 1, 'a share from 0 to 1');
  const positiveShare = (name: keyof typeof OPTIONS) => number(name, (v) => v > 0 && v <= 1, 'a share above 0 and at most 1');
  const oneOf = <const T extends string>(name: keyof typeof OPTIONS, words: readonly [T, T]): T => {
    const found = words.find((word) => word === given[name]);
    if (found === undefined) lines.push(`--${name}: expected ${words.join(' or ')}, received ${JSON.stringify(given[name])}`);
    return found ?? words[0];
  };
  if (given.baskets === undefined) lines.push('--baskets: expected a file, or "-" for standard input');
  else if (given.baskets === '-' && given.query === '-') lines.push('--query: standard input is read for --baskets already');
  const value: AffinityOptions = {
    baskets: given.baskets ?? '',
    query: given.query,
    top: whole('top', 1),
    minConfidence: share('min-confidence'),
    maxSize: given['max-size'] === undefined ? undefined : whole('max-size', 1),
    consequents: oneOf('consequents', ['one', 'all']),
    floors: {
      minAntecedent: whole('min-antecedent', 0),
      minBoth: whole('min-both', 0),
      minLift: number('min-lift', (v) => v >= 0, 'a number from 0'),
      intervalExcludesBase: !given['any-interval'],
    },
    significance: {
      minSupport: positiveShare('min-support'),
      samples: whole('samples', 0),
      trades: whole('trades', 1),
      seed: whole('seed', 0),
      correction: oneOf('correction', ['bh', 'holm']),
      pValue: oneOf('p-value', ['tail', 'count']),
    },
    alpha: positiveShare('alpha'),
    json: given.json,
  };
  return lines.length > 0 ? bad(...lines) : { ok: true, value };
}
