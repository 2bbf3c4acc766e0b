import { describe, expect, it } from 'vitest';
import { NO_HISTORY } from '@/lib/domain/history';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { decide } from '@/lib/offers/decide';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { TOKENS } from '@/lib/playbook/tokens';
import { snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';

const CANARY = '社外秘-canary';

/** An account whose internal texts all carry the canary: verbatims, notes, subjects, pains, reasons for losing, the owner. */
function account() {
  const builder = snapshotBuilder().calm();
  return builder
    .meter('seats', [30, 32, 33, 34, 35, 37, 38, 39], 40)
    .npsResponses([9, 10, 9].map((score) => ({ score, answeredOn: builder.day(-20), comment: CANARY, name: CANARY })))
    .competitors([{ name: CANARY, insteadOfProductId: 'sign', note: CANARY, contractEndsOn: builder.day(60) }])
    .support({ tickets: [{ id: '1', open: true, severity: 'low', subject: CANARY }], pains: [CANARY], overdueInvoices: 0 })
    .contacts({ people: [], touches: [{ onDate: builder.day(-60), channel: 'call', subject: CANARY }] })
    .opportunities([{ id: '1', name: CANARY, outcome: 'lost', lossReason: CANARY }])
    .build();
}

function filled(playbook: Playbook): string[] {
  const snapshot = account();
  const decision = decide({ snapshot, playbook, history: NO_HISTORY, now: TODAY_MS });
  const offerId = 'add-seats';
  expect(decision.offerId).toBe(offerId);
  return TOKENS.flatMap((token) => {
    const input = { snapshot, playbook, decision, today: '2026-11-23', nowMs: TODAY_MS, language: 'ja' as const };
    return JSON.stringify([token.id, token.resolve(input) ?? null]);
  });
}

describe('what is said to the customer (D7)', () => {
  it('holds no verbatim, no note on a competitor, no ticket, no reason for a loss', () => {
    const said = filled(samplePlaybook());
    expect(said.length).toBeGreaterThan(15);
    expect(said.filter((one) => one.includes('null')).length).toBeLessThan(said.length / 2);
    expect(said.join('\n')).not.toContain(CANARY);
  });

  it('does not change with our margin, our beliefs or our limits', () => {
    const playbook = samplePlaybook();
    const others = {
      ...playbook,
      offers: playbook.offers.map((offer) => ({ ...offer, marginRatio: 0.99, prior: { a: 9, b: 1 }, churnAvoided: 0 })),
      policy: { ...playbook.policy, churnRisk: 0.5, discountLimits: [], proofUsesPerQuarter: 9 },
    };
    expect(filled(others)).toEqual(filled(playbook));
  });
});
