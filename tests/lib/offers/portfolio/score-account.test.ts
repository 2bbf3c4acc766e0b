import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '@/lib/domain/decision/decision';
import { type DecideInput, decide } from '@/lib/offers/decide';
import { accountScorer } from '@/lib/offers/portfolio/score-account';
import { goldenInputs } from '../receipt/golden-inputs';

/** What a row says of a decision. */
function essence({ kind, offerId, code, gate, reviewOn, price, reasons, candidates }: Decision) {
  const priority = candidates.find((one) => one.offerId === offerId)?.priority;
  return {
    kind,
    offerId,
    code,
    gate,
    reviewOn,
    score: priority?.score ?? null,
    valueMinor: priority?.valueMinor ?? null,
    differenceMinor: price?.difference?.minor ?? null,
    period: price?.period ?? null,
    reasons,
  };
}

/** The golden inputs are of one book: without a person called, who is chosen account by account. */
const book = goldenInputs.map(([name, input]) => [name, { ...input, contactId: undefined }] as [string, DecideInput]);

describe('the fast speed', () => {
  it.each(book)('O220: decides %s as decide does, reasons included', (_, input) => {
    const { playbook, now, learned } = input;
    expect(accountScorer({ playbook, now, learned, reasons: true })(input)).toMatchObject(essence(decide(input)));
  });

  it('O220: without reasons nothing else is another, and nothing of one account is left for the next', () => {
    const [first] = book;
    const scorer = accountScorer({ playbook: first?.[1].playbook as DecideInput['playbook'], now: first?.[1].now ?? 0 });
    fc.assert(
      fc.property(fc.shuffledSubarray(book, { minLength: 2 }), (chosen) => {
        for (const [, input] of chosen.filter(([, one]) => one.learned === undefined)) {
          const { reasons: _, ...expected } = essence(decide(input));
          expect(scorer(input)).toMatchObject(expected);
        }
      }),
      { numRuns: 10 },
    );
  });
});
