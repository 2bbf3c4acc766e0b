import { describe, expect, it } from 'vitest';
import { decideCommand } from '@/lib/cli/decide-command';
import { NO_HISTORY } from '@/lib/domain/history';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { decide } from '@/lib/offers/decide';
import { canonicalText, digestOf } from '@/lib/offers/receipt/canonical';
import type { Receipt } from '@/lib/offers/receipt/receipt';
import { receiptOf } from '@/lib/offers/receipt/receipt-of';
import { sealOf } from '@/lib/offers/receipt/seal';
import { miniPlaybook, offerOf } from '@/tests/support/mini-playbook';
import { snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';
import { runCommand } from './terminal';

const playbook = miniPlaybook([offerOf({ id: 'pack' })]);
const snapshot = snapshotBuilder().calm().meter('storage', [250, 255, 260, 265], 300).build();

function receipt(): Receipt {
  const input = { snapshot, playbook, history: NO_HISTORY, now: TODAY_MS };
  const made = receiptOf(input, decide(input), { embed: true });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return structuredClone(made.value);
}

/** Sealed anew after a change, hash of the pack included: by somebody who knows how. */
async function replayForged(change: (receipt: Receipt, pack: Playbook) => void) {
  const forged = receipt();
  const { pack } = forged.playbook;
  if (!pack) throw new Error('no pack');
  change(forged, pack);
  const { seal: _, ...body } = forged;
  body.playbook.sha256 = digestOf(pack);
  return runCommand(decideCommand, ['--replay', 'r'], { r: canonicalText({ ...body, seal: sealOf(body) }) });
}

describe('a receipt that was forged and sealed anew', () => {
  it('O217: with a pack that does not hold together is refused by its path', async () => {
    const zone = await replayForged((_, pack) => {
      pack.policy.timeZone = 'Nowhere/Never';
    });
    expect(zone).toMatchObject({ code: 2, out: '' });
    expect(zone.error).toContain('r: playbook.pack.policy.timeZone');
    const signal = await replayForged((_, pack) => {
      const [offer] = pack.offers;
      if (offer) offer.suitability = { signal: 'no-such-signal', op: '>', value: 1, unit: 'count' };
    });
    expect(signal).toMatchObject({ code: 2, out: '' });
    expect(signal.error).toContain('r: playbook.pack.offers.0.suitability');
  });

  it('O217: with another pack that holds together does not give the answer', async () => {
    const dearer = await replayForged((_, pack) => {
      const [offer] = pack.offers;
      if (offer) offer.marginRatio = 0.25;
    });
    expect(dearer.code).toBe(1);
    expect(dearer.out).toMatch(/^differs: results, byte \d+, results\.0\.priority\./);
  });

  it('O217: with an answer that was never given says what the answer is', async () => {
    const { code, out } = await replayForged((forged) => {
      forged.answer.code = 'NO_NEED';
    });
    expect(code).toBe(1);
    expect(out).toContain('answer.code\n  expected "MATCH"\n  the receipt says "NO_NEED"');
  });
});
