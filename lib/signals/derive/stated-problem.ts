import type { SignalExample } from '../example';
import { countSigns } from '../interest';
import { factUse, known, listed, unknown } from '../reading';
import type { Signal } from '../signal';

/** Has the account said that something troubles it: a pain in the CRM, or a problem stated in the last 90 days? */
export const signal: Signal<boolean> = {
  id: 'stated-problem',
  unit: 'flag',
  telling: 84,
  derive(input) {
    const pains = listed(input, 'support', (support) => support.pains)?.length;
    const stated = countSigns(input, 'stated-problem');
    if (pains) return known(true, factUse(input, 'support.pains', pains));
    if (stated) return known(true, factUse(input, 'interest.signals', stated));
    if (pains === 0 && stated === 0) return known(false, factUse(input, 'support.pains', 0));
    return unknown(...(pains === undefined ? ['support.pains'] : []), ...(stated === undefined ? ['interest'] : []));
  },
};

export const examples: SignalExample[] = [
  { given: { support: { tickets: [], pains: ['承認に時間がかかる'] } }, gives: true },
  { given: { interest: { signals: [{ kind: 'stated-problem', onDate: '2026-11-01' }] } }, gives: true },
  { given: { support: 'absent', interest: 'absent' }, gives: false },
  { given: { support: { tickets: [] }, interest: 'absent' }, gives: { missing: ['support.pains'] } },
];
