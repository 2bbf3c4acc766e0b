import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from '@/lib/domain/z';
import { type DecideInput, decide } from '@/lib/offers/decide';
import { canonicalText } from '@/lib/offers/receipt/canonical';
import { ENGINE_VERSION } from '@/lib/offers/receipt/engine-version';
import { Receipt } from '@/lib/offers/receipt/receipt';
import { receiptOf } from '@/lib/offers/receipt/receipt-of';
import { isOfOtherEngine, replayReceipt, strangeByte } from '@/lib/offers/receipt/replay-receipt';
import { is, miniPlaybook, offerOf } from '@/tests/support/mini-playbook';
import { snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';

/** No `.json`: the formatter would make it another text, and a receipt is its bytes. */
const file = fileURLToPath(new URL('./kept-receipt.txt', import.meta.url));

/** `RECEIPT=update` writes the kept receipt anew, once the version is raised. */
const isUpdate = process.env.RECEIPT === 'update';

const DAY = 86_400_000;

/** An account and a pack on which many rules have a say. */
function input(): DecideInput {
  const playbook = miniPlaybook([
    offerOf({ id: 'pack', churnAdded: 0.1 }),
    offerOf({ id: 'cut', kind: 'volume-discount', baseRate: 0.1, proposal: { planId: 'work-business', discount: 0.1 } }),
    offerOf({ id: 'later', group: 'later', proposal: { addOns: [{ addOnId: 'sso', quantity: 1 }] }, contextWeight: 20 }),
    offerOf({ id: 'refused', group: 'refused' }),
    offerOf({ id: 'mend', kind: 'recovery', applicability: is('nps-band', '=', 'detractor', 'code'), churnAvoided: 0.2 }),
    offerOf({ id: 'fewer', kind: 'downsell', proposal: { quantity: 'fit' }, metricId: 'seats', churnAvoided: 0.3 }),
    offerOf({ id: 'limited', kind: 'campaign', campaign: { topN: 5, quota: 5 } }),
    offerOf({ id: 'blind', suitability: is('days-to-limit', '<', 30, 'days', 'envelopes') }),
  ]);
  const said = (offerId: string, kind: 'later' | 'declined', daysAgo: number) => ({
    id: `${offerId}-${kind}`,
    offerId,
    kind,
    atMs: TODAY_MS - daysAgo * DAY,
  });
  return {
    snapshot: snapshotBuilder().calm().meter('storage', [250, 255, 260, 265], 300).build(),
    playbook,
    history: { outcomes: [said('later', 'later', 20), said('refused', 'declined', 5)] },
    learned: { v: 1, asOf: '2026-11-22', cells: [{ offerId: 'pack', segment: '*', wins: 4, n: 9, answers: 12 }] },
    risk: { churn: 0.2 },
    now: TODAY_MS,
    contactId: '003-1',
  };
}

describe('the version of the rules', () => {
  if (isUpdate) {
    const made = receiptOf(input(), decide(input()), { embed: true });
    if (made.ok) writeFileSync(file, `${canonicalText(made.value)}\n`);
  }
  const text = readFileSync(file, 'utf8');
  const advice =
    'The rules or the shape of a pack are others than before: raise ENGINE_VERSION, then run this file with RECEIPT=update.';

  it('O215: is that of the kept receipt, which replays to the same bytes', () => {
    const parsed = z.safeParse(Receipt, JSON.parse(text));
    expect(parsed.error?.issues ?? [], advice).toEqual([]);
    const kept = z.parse(Receipt, JSON.parse(text));
    expect(strangeByte(text, kept)).toBeNull();
    expect(replayReceipt(kept), advice).toEqual({ same: true });
    expect(kept.engine).toBe(ENGINE_VERSION);
    expect(isOfOtherEngine(kept)).toBe(false);
    expect(new Set(kept.results.map((one) => one.code)).size).toBeGreaterThanOrEqual(5);
  });
});
