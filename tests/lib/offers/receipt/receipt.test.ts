import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_HISTORY } from '@/lib/domain/history';
import { z } from '@/lib/domain/z';
import { type DecideInput, decide } from '@/lib/offers/decide';
import { canonicalText, sha256Hex } from '@/lib/offers/receipt/canonical';
import { RECEIPT_PARTS, Receipt } from '@/lib/offers/receipt/receipt';
import { receiptOf } from '@/lib/offers/receipt/receipt-of';
import { replayReceipt, strangeByte } from '@/lib/offers/receipt/replay-receipt';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';
import { goldenInputs } from './golden-inputs';

const playbook = samplePlaybook();
const busy = snapshotBuilder().calm().meter('seats', [33, 35, 37, 39], 40).build();

function inputOf(snapshot: DecideInput['snapshot'], more: Partial<DecideInput> = {}): DecideInput {
  return { snapshot, playbook, history: NO_HISTORY, now: TODAY_MS, ...more };
}

function receiptFor(input: DecideInput, embed = false): Receipt {
  const made = receiptOf(input, decide(input), { embed });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

/** As a file: the text, then what the schema makes of it. */
const reread = (receipt: Receipt): Receipt => z.parse(Receipt, JSON.parse(canonicalText(receipt)));

/** The same data with the keys of every object turned round. */
function turned<T>(value: T): T {
  if (Array.isArray(value)) return value.map(turned) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, one]) => [key, turned(one)]),
  ) as T;
}

describe('receipts', () => {
  it.each(goldenInputs)('O211: %s replays to the same bytes, anywhere', (_, input) => {
    const receipt = receiptFor(input, true);
    const text = canonicalText(receipt);
    const read = z.parse(Receipt, JSON.parse(text));
    expect(strangeByte(`${text}\n`, read)).toBeNull();
    expect(replayReceipt(read)).toEqual({ same: true });
  });

  it('O210: holds the facts with source and age, pack, history, results, answer, and a hash over each', () => {
    const history = { outcomes: [{ id: 'o1', offerId: 'add-seats', kind: 'presented' as const, atMs: TODAY_MS - 86_400_000 }] };
    const input = inputOf(busy, { history, contactId: '003-1', risk: { churn: 0.25 } });
    const receipt = receiptFor(input);
    expect(receipt.facts.snapshot).toEqual(busy);
    expect(receipt.facts.ages.plan).toEqual({ source: 'salesforce', ageMs: 60_000 });
    expect(receipt.question).toEqual({ now: TODAY_MS, contactId: '003-1' });
    expect(receipt.history).toEqual({ account: history, risk: { churn: 0.25 } });
    expect(receipt.playbook).toEqual({ id: playbook.id, version: playbook.version, sha256: sha256Hex(canonicalText(playbook)) });
    const { candidates, ...answer } = decide(input);
    expect({ results: receipt.results, answer: receipt.answer }).toEqual({ results: candidates, answer });
    for (const part of RECEIPT_PARTS) expect(receipt.seal.parts[part]).toBe(sha256Hex(canonicalText(receipt[part])));
    const { seal, ...body } = receipt;
    expect(seal.sha256).toBe(sha256Hex(canonicalText(body)));
    expect(canonicalText(receipt).startsWith(`${canonicalText(body).slice(0, -1)},"seal":`)).toBe(true);
  });

  it('O212: is the same whatever the order of keys', () => {
    const straight = receiptFor(inputOf(busy), true);
    const other = inputOf(turned(busy), { playbook: turned(playbook) });
    expect(canonicalText(receiptFor(other, true))).toBe(canonicalText(straight));
    fc.assert(
      fc.property(fc.constantFrom(...goldenInputs), ([, input]) => {
        const other = { ...input, snapshot: turned(input.snapshot), history: turned(input.history) };
        expect(receiptFor(other).seal.sha256).toBe(receiptFor(input).seal.sha256);
      }),
      { numRuns: 8 },
    );
  });

  it('O212: another fact, moment, person or history is another receipt', () => {
    const hash = (more: Partial<DecideInput>) => receiptFor(inputOf(busy, more)).seal.sha256;
    const risen = snapshotBuilder().calm().meter('seats', [33, 35, 37, 40], 40).build();
    const kept = { outcomes: [{ id: 'o1', offerId: 'add-seats', kind: 'presented' as const, atMs: TODAY_MS - 1 }] };
    const all = [
      {},
      { now: TODAY_MS + 1 },
      { contactId: '003-1' },
      { snapshot: risen },
      { history: kept },
      { risk: { churn: 0 } },
    ];
    expect(new Set(all.map(hash)).size).toBe(all.length);
  });

  it('O213: without its pack it wants the very pack', () => {
    const receipt = reread(receiptFor(inputOf(busy)));
    expect(replayReceipt(receipt, playbook)).toEqual({ same: true });
    expect(replayReceipt(receipt)).toMatchObject({ same: false, where: 'playbook', expected: 'nothing' });
    const other = { ...playbook, version: '9.9.9' };
    expect(replayReceipt(receipt, other)).toMatchObject({ same: false, where: 'playbook', path: 'playbook.sha256' });
    expect(replayReceipt(reread(receiptFor(inputOf(busy), true)), other)).toMatchObject({
      same: false,
      where: 'playbook',
      path: 'playbook.pack.version',
      expected: '"9.9.9"',
      actual: `"${playbook.version}"`,
    });
  });

  it.each<[string, (file: { snapshot: Record<string, unknown> }) => void, string]>([
    ['a number that is not finite', (file) => Object.assign(file.snapshot, { v: Number.NaN }), 'facts.snapshot.v'],
    ['a lone surrogate', (file) => Object.assign(file.snapshot, { ref: { crm: '\ud83d' } }), 'facts.snapshot.ref.crm'],
    [
      'a __proto__ key',
      (file) => Object.assign(file.snapshot, { ref: JSON.parse('{"__proto__":1}') }),
      'facts.snapshot.ref.__proto__',
    ],
  ])('O214: refuses %s and says where', (_, spoil, path) => {
    const input = inputOf(structuredClone(busy));
    const decision = decide(input);
    spoil(input as unknown as { snapshot: Record<string, unknown> });
    expect(receiptOf(input, decision)).toEqual({ ok: false, error: { kind: 'unexpected-shape', path } });
  });
});
