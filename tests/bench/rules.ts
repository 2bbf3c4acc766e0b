import { CONTROL } from './rules/control';
import type { FlatAccount } from './rules/flat-account';
import { generateAccounts } from './rules/generate-accounts';
import { prepareOurs } from './rules/ours';
import { prepareJsonLogic, prepareJsonRules } from './rules/peers';
import { percentile } from './statistics';

const ACCOUNTS = 10_000;
/** json-rules-engine is run on these and its time scaled up: on all of them one repetition would take a minute. */
const FEW_ACCOUNTS = 100;
const WARM_UP = 5;
const REPETITIONS = 21;

/** Milliseconds for all rules on all accounts, and how many times the control's that is. */
interface Timed {
  ms: number;
  ratio: number;
}

export interface RulesResult {
  rules: number;
  accounts: number;
  control: Timed;
  verdict: Timed & { aim: number };
  whyNots: Timed & { aim: number; told: number };
  jsonLogic: Timed;
  jsonRules: Timed & { measuredOn: number };
}

function controlOf(accounts: readonly FlatAccount[], out: Uint8Array): void {
  let to = 0;
  for (const account of accounts) for (const rule of CONTROL) out[to++] = rule(account);
}

function same(what: string, expected: Uint8Array, actual: Uint8Array): void {
  const at = actual.findIndex((one, i) => one !== expected[i]);
  if (at >= 0) {
    const place = `rule ${at % CONTROL.length} of account ${Math.floor(at / CONTROL.length)}`;
    throw new Error(`${what} says ${actual[at]}, the control ${expected[at]}: ${place}`);
  }
}

async function timed(run: () => unknown): Promise<number> {
  const startMs = performance.now();
  await run();
  return performance.now() - startMs;
}

/**
 * Twenty rules on ten thousand accounts: a hand-written loop as the control, our verdicts, our verdicts with all why-nots, and two peers.
 * The answers are compared before the times; the runs take turns.
 */
export async function measureRules(progress: (line: string) => void): Promise<RulesResult> {
  const accounts = generateAccounts(ACCOUNTS, 20_261_123);
  const few = accounts.slice(0, FEW_ACCOUNTS);
  const room = () => new Uint8Array(ACCOUNTS * CONTROL.length);
  const ours = prepareOurs();
  const [jsonLogic, jsonRules] = [prepareJsonLogic(), prepareJsonRules()];

  progress('rules: comparing the answers');
  const expected = room();
  controlOf(accounts, expected);
  const passes = expected.map((verdict) => (verdict === 2 ? 1 : 0));
  const out = room();
  ours.verdictsOf(accounts, out);
  same('our verdict', expected, out);
  const told = ours.whyNotsOf(accounts, out);
  same('our why-not', expected, out);
  jsonLogic(accounts, out);
  same('json-logic-engine', passes, out);
  const ofFew = new Uint8Array(FEW_ACCOUNTS * CONTROL.length);
  await jsonRules(few, ofFew);
  same('json-rules-engine', passes.subarray(0, ofFew.length), ofFew);

  progress('rules: taking the times');
  const runs = {
    control: () => controlOf(accounts, out),
    verdict: () => ours.verdictsOf(accounts, out),
    whyNots: () => ours.whyNotsOf(accounts, out),
    jsonLogic: () => jsonLogic(accounts, out),
    jsonRules: () => jsonRules(few, ofFew),
  };
  const names = Object.keys(runs) as (keyof typeof runs)[];
  const taken: Record<keyof typeof runs, number[]> = { control: [], verdict: [], whyNots: [], jsonLogic: [], jsonRules: [] };
  for (let i = 0; i < WARM_UP + REPETITIONS; i += 1) {
    for (const name of names) {
      const ms = await timed(runs[name]);
      if (i >= WARM_UP) taken[name].push(ms);
    }
  }
  const controlMs = percentile(taken.control, 0.5);
  const figure = (name: keyof typeof runs, scale = 1): Timed => {
    const ms = percentile(taken[name], 0.5) * scale;
    return { ms: Math.round(ms * 100) / 100, ratio: Math.round((ms / controlMs) * 100) / 100 };
  };
  return {
    rules: CONTROL.length,
    accounts: ACCOUNTS,
    control: figure('control'),
    verdict: { ...figure('verdict'), aim: 6 },
    whyNots: { ...figure('whyNots'), aim: 15, told },
    jsonLogic: figure('jsonLogic'),
    jsonRules: { ...figure('jsonRules', ACCOUNTS / FEW_ACCOUNTS), measuredOn: FEW_ACCOUNTS },
  };
}
