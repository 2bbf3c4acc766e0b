import { describe, expect, it } from 'vitest';
import { compiledOffers } from '@/lib/offers/compiled-playbook';
import { failedRules } from '@/lib/offers/conditions/failed-rules';
import { fastOffers } from '@/lib/offers/conditions/fast-offers';
import { readingsOf, slotValues } from '@/lib/offers/conditions/slot-values';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { signalReader } from '@/lib/signals/registry';
import { signalInput } from '@/lib/signals/signal-input';
import { snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';

describe('a playbook at the fast speed', () => {
  const playbook = samplePlaybook();
  const { table, offers, largest } = fastOffers(playbook);
  const values = slotValues(table);
  const snapshots = [
    snapshotBuilder().calm().build(),
    snapshotBuilder().calm().meter('seats', [33, 35, 37, 39], 40).build(),
    snapshotBuilder().calm().unknown('usage').build(),
    snapshotBuilder().build(),
  ];
  const WORDS = ['fail', 'unknown', 'pass'];

  it('O100 O101 says of every offer of the sample what the explanation says', () => {
    const explained = compiledOffers(playbook);
    for (const snapshot of snapshots) {
      const read = signalReader(signalInput(snapshot, playbook, TODAY_MS));
      values.open(readingsOf(read));
      for (const [at, fast] of offers.entries()) {
        for (const set of ['eligibility', 'applicability', 'suitability'] as const) {
          const found = failedRules(largest);
          const evaluation = explained[at]?.[set](read);
          expect(WORDS[fast[set].verdict(values)]).toBe(evaluation?.verdict);
          fast[set].whyNot.run(values, found);
          const deciding = evaluation?.verdict === 'pass' ? [] : evaluation?.deciding.map((rule) => rule.comparison);
          expect([...found.rules.subarray(0, found.count)].map((rule) => fast[set].whyNot.comparisons[rule])).toEqual(deciding);
        }
      }
    }
  });

  it('is compiled once per playbook, over one slot per signal and subject', () => {
    expect(fastOffers(playbook)).toBe(fastOffers(playbook));
    const names = table.slots.map(({ signal, of }) => `${signal} ${of}`);
    expect(new Set(names).size).toBe(names.length);
    expect(offers[0]?.eligibility.whyNot).toBe(offers[0]?.eligibility.whyNot);
  });
});
