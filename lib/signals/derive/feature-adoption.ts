import type { SignalExample } from '../example';
import { fieldReading, present } from '../reading';
import type { Signal } from '../signal';

/** The share of seats that used a feature in the last 30 days. A feature that nobody measured is unknown. */
export const signal: Signal<number> = {
  id: 'feature-adoption',
  unit: 'ratio',
  of: 'feature',
  telling: 62,
  derive: (input, of = '') => fieldReading(input, `usage.featureAdoption.${of}`, present(input, 'usage')?.featureAdoption?.[of]),
};

export const examples: SignalExample[] = [
  { given: { usage: { metrics: [], featureAdoption: { workflow: 0.6 } } }, of: 'workflow', gives: 0.6 },
  {
    given: { usage: { metrics: [], featureAdoption: { workflow: 0.6 } } },
    of: 'analytics',
    gives: { missing: ['usage.featureAdoption.analytics'] },
  },
];
