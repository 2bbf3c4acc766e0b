import { expect, it } from 'vitest';
import { CONTROL } from './rules/control';
import { generateAccounts } from './rules/generate-accounts';
import { prepareOurs } from './rules/ours';
import { prepareJsonLogic, prepareJsonRules } from './rules/peers';

it('compares what gives the same answers: the control, both of our speeds, both peers', async () => {
  const accounts = generateAccounts(400, 7);
  const control = accounts.flatMap((account) => CONTROL.map((rule) => rule(account)));
  const passes = control.map((verdict) => (verdict === 2 ? 1 : 0));
  expect(new Set(control)).toEqual(new Set([0, 1, 2]));
  const ours = prepareOurs();
  const out = new Uint8Array(control.length);
  ours.verdictsOf(accounts, out);
  expect([...out]).toEqual(control);
  expect(ours.whyNotsOf(accounts, out)).toBeGreaterThan(accounts.length);
  expect([...out]).toEqual(control);
  prepareJsonLogic()(accounts, out);
  expect([...out]).toEqual(passes);
  out.fill(0);
  await prepareJsonRules()(accounts.slice(0, 40), out);
  expect([...out.subarray(0, 40 * CONTROL.length)]).toEqual(passes.slice(0, 40 * CONTROL.length));
});
