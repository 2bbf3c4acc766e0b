import { describe, expect, it } from 'vitest';
import { AccountSnapshot, FACET_NAMES } from '@/lib/domain/account-snapshot';
import { z } from '@/lib/domain/z';
import type { SignalExample } from '@/lib/signals/example';
import { signals } from '@/lib/signals/registry';
import type { Signal } from '@/lib/signals/signal';
import { signalInput } from '@/lib/signals/signal-input';
import { miniPlaybook } from '@/tests/support/mini-playbook';
import { snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';

interface SignalFile {
  signal: Signal;
  examples: SignalExample[];
}

const files = Object.entries(import.meta.glob<SignalFile>('/lib/signals/derive/*.ts', { eager: true }));
const mini = miniPlaybook([]);
/** The tests' small playbook, in which Standard includes `workflow` and the add-on `sso` the feature of that name. */
const playbook: typeof mini = {
  ...mini,
  plans: mini.plans.map((plan) => (plan.id === 'work-standard' ? { ...plan, featureIds: ['workflow'] } : plan)),
  addOns: mini.addOns.map((addOn) => (addOn.id === 'sso' ? { ...addOn, featureIds: ['sso'] } : addOn)),
};

/** Signals of the calendar alone: no fact of an account can be missing, and none is used. */
const OF_THE_CALENDAR = ['days-to-fiscal-year-end'];
const isOfTheCalendar = ({ id }: Signal) => OF_THE_CALENDAR.includes(id);

function inputOf(given: SignalExample['given'], contactId?: string) {
  const snapshot = snapshotBuilder().build();
  for (const [name, value] of Object.entries(given)) {
    const stamp = { source: 'example', fetchedAtMs: TODAY_MS };
    const facet = value === 'absent' ? { state: 'absent', ...stamp } : { state: 'present', value, ...stamp };
    Object.assign(snapshot.facets, { [name]: facet });
  }
  return signalInput(z.parse(AccountSnapshot, snapshot), playbook, TODAY_MS, contactId);
}

it('finds the signals', () => {
  expect(files.length).toBeGreaterThanOrEqual(48);
  expect(signals.size).toBe(files.length);
});

describe.each(files)('%s', (path, { signal, examples }) => {
  it('has its file name as its id', () => {
    expect(path).toBe(`/lib/signals/derive/${signal.id}.ts`);
  });

  it('shows a case with a value and one with a missing fact', () => {
    const isMissing = ({ gives }: SignalExample) => typeof gives === 'object' && !Array.isArray(gives);
    expect(examples.some((example) => !isMissing(example))).toBe(true);
    expect(examples.some(isMissing)).toBe(!isOfTheCalendar(signal));
  });

  it.each(examples.map((example) => [example]))('reads example %#', (example) => {
    const reading = signal.derive(inputOf(example.given, example.contactId), example.of);
    if (typeof example.gives === 'object' && 'missing' in example.gives) {
      expect(reading).toEqual({ state: 'unknown', missing: example.gives.missing });
      return;
    }
    if (reading.state === 'unknown') expect.unreachable(`missing ${reading.missing.join()}`);
    if (typeof example.gives === 'number') expect(reading.value).toBeCloseTo(example.gives, 9);
    else expect(reading.value).toEqual(example.gives);
    expect(reading.facts.length > 0).toBe(!isOfTheCalendar(signal));
    for (const fact of reading.facts) expect(FACET_NAMES).toContain(fact.path.split('.')[0]);
  });

  it('reads an account of which nothing is known as unknown, naming the facts', () => {
    const reading = signal.derive(inputOf({}), 'storage');
    if (reading.state === 'known') {
      expect(isOfTheCalendar(signal)).toBe(true);
      return;
    }
    expect(reading.missing.length).toBeGreaterThan(0);
    for (const path of reading.missing) expect(FACET_NAMES).toContain(path.split('.')[0]);
  });

  it('counts in whole numbers where its unit is a count, days or money', () => {
    for (const { gives } of examples) {
      if (['count', 'days', 'money'].includes(signal.unit) && typeof gives === 'number')
        expect(Number.isInteger(gives)).toBe(true);
    }
  });

  it('says values of its unit', () => {
    const types: Record<string, string> = { code: 'string', date: 'string', flag: 'boolean', codes: 'object' };
    for (const { gives } of examples) {
      if (typeof gives === 'object' && 'missing' in gives) continue;
      expect(typeof gives).toBe(types[signal.unit] ?? 'number');
    }
  });
});
