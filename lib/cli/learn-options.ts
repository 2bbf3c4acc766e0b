import { readNumber, readOptions } from './options';
import { bad, type Input } from './read-input';

export const MODELS = ['cells', 'logistic'] as const;
export type ModelName = (typeof MODELS)[number];

/** What `learn` was asked. */
export interface LearnOptions {
  readonly events: string;
  readonly outcome: { readonly field: string; readonly positive: string };
  readonly features: readonly string[];
  readonly replay: boolean;
  readonly predict: string | undefined;
  readonly model: ModelName;
  readonly halfLife: number | undefined;
  /** The field of an event's moment; undefined: found by itself; null: none. */
  readonly time: string | null | undefined;
  readonly seed: number;
  readonly floor: number;
  readonly json: boolean;
}

const OPTIONS = {
  events: { type: 'string' },
  outcome: { type: 'string' },
  features: { type: 'string' },
  replay: { type: 'boolean', default: false },
  predict: { type: 'string' },
  model: { type: 'string', default: 'cells' },
  'half-life': { type: 'string' },
  time: { type: 'string' },
  seed: { type: 'string', default: '1' },
  floor: { type: 'string', default: '8' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

function wholeNumber(name: string, text: string, least: number): Input<number> {
  const read = readNumber(name, text);
  if (!read.ok) return read;
  const value = read.value ?? Number.NaN;
  return Number.isSafeInteger(value) && value >= least && value <= 1e9
    ? { ok: true, value }
    : bad(`--${name}: expected a whole number from ${least} to 1000000000, received ${JSON.stringify(text)}`);
}

/** The options of `learn`, or null where only help is asked for. Everything that is wrong with them is told at once. */
export function learnOptions(args: readonly string[]): Input<LearnOptions | null> {
  const read = readOptions(args, OPTIONS);
  if (!read.ok) return read;
  const { events, outcome, features, replay, predict, model, time, seed: seedText, floor: floorText, json, help } = read.value;
  if (help) return { ok: true, value: null };
  const problems: string[] = [];
  const equals = outcome?.indexOf('=') ?? -1;
  const names = (features ?? '').split(',').map((name) => name.trim());
  const field = outcome?.slice(0, Math.max(0, equals)).trim() ?? '';
  const chosen = MODELS.find((name) => name === model);
  const halfLife = readNumber('half-life', read.value['half-life']);
  const seed = wholeNumber('seed', seedText, 0);
  const floor = wholeNumber('floor', floorText, 1);
  if (events === undefined) problems.push('--events: expected a file, or "-" for standard input');
  if (field === '' || outcome === undefined || equals === outcome.length - 1) {
    problems.push(`--outcome: expected FIELD=POSITIVE, e.g. outcome=won, received ${JSON.stringify(outcome ?? '')}`);
  }
  if (names.includes(''))
    problems.push(`--features: expected names with commas between, received ${JSON.stringify(features ?? '')}`);
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) < at);
  if (twice !== undefined) problems.push(`--features: ${JSON.stringify(twice)} is named twice`);
  if (field !== '' && names.includes(field)) problems.push(`--features: ${JSON.stringify(field)} is the outcome`);
  if (replay && predict !== undefined) problems.push('--replay, --predict: only one of them');
  if (events === '-' && predict === '-') problems.push('--events, --predict: only one of them can be standard input');
  if (chosen === undefined) problems.push(`--model: expected cells or logistic, received ${JSON.stringify(model)}`);
  if (halfLife.ok && halfLife.value !== undefined && halfLife.value <= 0) {
    problems.push(`--half-life: expected more than 0, received ${JSON.stringify(read.value['half-life'])}`);
  }
  for (const number of [halfLife, seed, floor]) if (!number.ok) problems.push(...number.lines);
  if (problems.length > 0 || !halfLife.ok || !seed.ok || !floor.ok || !chosen || events === undefined) return bad(...problems);
  return {
    ok: true,
    value: {
      events,
      outcome: { field, positive: outcome?.slice(equals + 1).trim() ?? '' },
      features: names,
      replay,
      predict,
      model: chosen,
      halfLife: halfLife.value,
      time: time === 'none' ? null : time,
      seed: seed.value,
      floor: floor.value,
      json,
    },
  };
}
