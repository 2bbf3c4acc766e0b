import type { Interest } from '@/lib/domain/facets/history';
import { isWithin } from './days';
import { listed } from './reading';
import type { SignalInput } from './signal';

export type InterestSign = Interest['signals'][number];

/** How long growth and a stated problem count (practice 1, rule 2). */
const SIGN_DAYS = 90;

/** Everything seen outside of the meters; undefined where nobody looked. */
export function interestSigns(input: SignalInput): readonly InterestSign[] | undefined {
  return listed(input, 'interest', (interest) => interest.signals);
}

/** How many signs of these kinds there were in the last 90 days. */
export function countSigns(input: SignalInput, ...kinds: InterestSign['kind'][]): number | undefined {
  const signs = interestSigns(input);
  return signs?.filter((sign) => kinds.includes(sign.kind) && isWithin(sign.onDate, input.today, SIGN_DAYS)).length;
}
