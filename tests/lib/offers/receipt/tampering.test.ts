import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_HISTORY } from '@/lib/domain/history';
import { z } from '@/lib/domain/z';
import { decide } from '@/lib/offers/decide';
import { canonicalText } from '@/lib/offers/receipt/canonical';
import { RECEIPT_PARTS, Receipt } from '@/lib/offers/receipt/receipt';
import { receiptOf } from '@/lib/offers/receipt/receipt-of';
import { type Replay, replayReceipt, strangeByte } from '@/lib/offers/receipt/replay-receipt';
import { sealOf } from '@/lib/offers/receipt/seal';
import { miniPlaybook, offerOf } from '@/tests/support/mini-playbook';
import { snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';

const playbook = miniPlaybook([offerOf({ id: 'pack' }), offerOf({ id: 'pack-2', kind: 'campaign', group: 'pack' })]);
const snapshot = snapshotBuilder().calm().meter('storage', [250, 255, 260, 265], 300).build();
const input = { snapshot, playbook, history: NO_HISTORY, now: TODAY_MS, contactId: '003-1' };
const made = receiptOf(input, decide(input), { embed: true });
if (!made.ok) throw new Error(JSON.stringify(made.error));
const text = canonicalText(made.value);

/** What becomes of a file: refused before it is replayed, or what its replay says. */
function fate(file: string): 'refused' | Replay {
  let json: unknown;
  try {
    json = JSON.parse(file);
  } catch {
    return 'refused';
  }
  const parsed = z.safeParse(Receipt, json);
  if (!parsed.success || strangeByte(file, parsed.data) !== null) return 'refused';
  return replayReceipt(parsed.data);
}

/** The file with `to` where `from` first stands; the byte at which they part. */
function edited(from: string, to: string): { file: string; byte: number } {
  const at = text.indexOf(from);
  expect(at).toBeGreaterThan(0);
  const other = [...from].findIndex((char, index) => char !== to[index]);
  const same = other === -1 ? from.length : other;
  return { file: text.replace(from, to), byte: new TextEncoder().encode(text.slice(0, at)).length + same };
}

describe('a receipt that was changed', () => {
  it('O211: replays as long as it was not', () => expect(fate(text)).toEqual({ same: true }));

  it.each<[string, string, string, string]>([
    ['a fact', '"used":265', '"used":268', 'facts.snapshot.facets.usage.value.metrics.2.points.3.used'],
    ['a digit more', '"used":265', '"used":2651', 'facts.snapshot.facets.usage.value.metrics.2.points.3.used'],
    ['a digit less', '"used":265', '"used":26', 'facts.snapshot.facets.usage.value.metrics.2.points.3.used'],
    ['a name', '"name":"見本精密工業株式会社"', '"name":"見本精密工業株式会社 "', 'facts.snapshot.facets.profile.value.name'],
    [
      'the age of a fact',
      '"ages":{"competitors":{"ageMs":60000',
      '"ages":{"competitors":{"ageMs":10000',
      'facts.ages.competitors.ageMs',
    ],
    ['the pack', '"warn":0.8', '"warn":0.9', 'playbook.pack.policy.utilisation.warn'],
    ['the hash of the pack', '"sha256":"', '"sha256":"f', 'refused'],
    ['the moment', `"now":${TODAY_MS}`, `"now":${TODAY_MS + 1}`, 'question.now'],
    ['the person', '"question":{"contactId":"003-1"', '"question":{"contactId":"003-2"', 'question.contactId'],
    ['a score', '"lever":1,', '"lever":2,', 'results.0.priority.lever'],
    ['the answer', '"gate":"open","kind":"upsell"', '"gate":"open","kind":"downsell"', 'answer'],
    ['the version of the rules', '"engine":"', '"engine":"1', 'engine'],
  ])('O216: %s', (_, from, to, path) => {
    const { file, byte } = edited(from, to);
    const said = fate(file);
    if (path === 'refused') return expect(said).toBe('refused');
    const where = RECEIPT_PARTS.find((part) => part === path.split('.')[0]) ?? 'envelope';
    expect(said).toMatchObject({ same: false, where, path });
    // What is larger than one byte is told by its part; one byte is told exactly.
    if (path.includes('.') && !path.startsWith('facts.snapshot.facets.profile')) expect(said).toMatchObject({ byte });
  });

  it('O216: says what stood there and what stands there', () => {
    expect(fate(edited('"used":265', '"used":268').file)).toMatchObject({ expected: '265', actual: '268' });
  });

  it('O216: of more than one byte says the part, by its digests', () => {
    const { file } = edited('"used":265', '"used":177');
    const said = fate(file);
    expect(said).toMatchObject({ same: false, where: 'facts', path: 'facts' });
    expect(JSON.stringify(said)).toContain('sha256');
  });

  it('O216: any byte, exchanged, put in or taken out: refused, or told', () => {
    const bytes = Buffer.from(text);
    const { seal: _, ...body } = made.value;
    const bodyEnd = Buffer.byteLength(canonicalText(body)) - 1;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 0x20, max: 0x7e }),
        fc.constantFrom('exchange', 'insert', 'delete'),
        (at, byte, how) => {
          const rest = how === 'insert' ? bytes.subarray(at) : bytes.subarray(at + 1);
          const changed = Buffer.concat([bytes.subarray(0, at), ...(how === 'delete' ? [] : [Buffer.from([byte])]), rest]);
          // Half a character is no text: whoever reads the file sees another one.
          if (changed.equals(bytes) || !Buffer.from(changed.toString('utf8')).equals(changed)) return;
          const said = fate(changed.toString('utf8'));
          if (said === 'refused') return;
          expect(said.same).toBe(false);
          if (!said.same && how === 'exchange' && at < bodyEnd) expect(said.byte).toBe(at);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('O217: a forged answer with a seal of its own is another receipt, and does not replay', () => {
    const { seal: _, ...body } = structuredClone(made.value);
    body.answer.offerId = 'pack-2';
    const forged = { ...body, seal: sealOf(body) };
    expect(forged.seal.sha256).not.toBe(made.value.seal.sha256);
    expect(fate(canonicalText(forged))).toMatchObject({
      same: false,
      where: 'answer',
      path: 'answer.offerId',
      expected: '"pack"',
      actual: '"pack-2"',
    });
  });

  it('O217: a forged pack under the old hash is told', () => {
    const { seal: _, ...body } = structuredClone(made.value);
    Object.assign(body.playbook.pack ?? {}, { version: '1.0.1' });
    expect(fate(canonicalText({ ...body, seal: sealOf(body) }))).toMatchObject({ where: 'playbook', path: 'playbook.sha256' });
  });

  it.each([
    ['blanks', (file: string) => file.replace('{"answer":', '{ "answer":')],
    ['an unknown key', (file: string) => file.replace('"ref":{', '"ref":{"a":1,')],
    ['a key twice', (file: string) => file.replace('"engine":', '"engine":"0","engine":')],
    ['a __proto__ key', (file: string) => file.replace('"ref":{', '"ref":{"__proto__":{},')],
    ['the end cut off', (file: string) => file.slice(0, -1)],
  ])('O214: %s is refused', (_, spoil) => expect(fate(spoil(text))).toBe('refused'));
});
