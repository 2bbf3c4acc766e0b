import { describe, expect, it } from 'vitest';
import { decideCommand } from '@/lib/cli/decide-command';
import { NO_HISTORY } from '@/lib/domain/history';
import { decide } from '@/lib/offers/decide';
import { canonicalText } from '@/lib/offers/receipt/canonical';
import { receiptOf } from '@/lib/offers/receipt/receipt-of';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';
import { runCommand } from './terminal';

const playbook = samplePlaybook();
const busy = snapshotBuilder().calm().meter('seats', [33, 35, 37, 39], 40).build();
const files = { 'account.json': JSON.stringify(busy) };
const write = (...more: string[]) =>
  runCommand(decideCommand, ['--account', 'account.json', '--receipt', 'r.json', '--json', ...more], files);
const receipt = (await write()).written['r.json'] ?? '';

const replay = (text: string, args: string[] = [], more: Record<string, string> = {}) =>
  runCommand(decideCommand, ['--replay', 'r.json', ...args], { 'r.json': text, ...more });

/** A receipt without its pack. */
function bare(of = playbook): string {
  const input = { snapshot: busy, playbook: of, history: NO_HISTORY, now: TODAY_MS };
  const made = receiptOf(input, decide(input));
  return made.ok ? canonicalText(made.value) : '';
}

describe('decide --receipt', () => {
  it('O218: writes canonical JSON, says its hash, and prints the same decision', async () => {
    const { code, out, error, written } = await write();
    expect(code).toBe(0);
    expect(written['r.json']).toBe(`${canonicalText(JSON.parse(receipt))}\n`);
    expect(error).toBe(`receipt ${JSON.parse(receipt).seal.sha256}\n`);
    expect(out).toBe((await runCommand(decideCommand, ['--account', 'account.json', '--json'], files)).out);
  });

  it('O218: gives the same bytes again', async () => {
    expect((await write()).written['r.json']).toBe(receipt);
    expect((await write('--now', '2026-11-24T03:00:00Z')).written['r.json']).not.toBe(receipt);
  });

  it('O218: prints no decision whose receipt could not be written', async () => {
    const args = ['--account', 'account.json', '--receipt', 'r.json'];
    const { code, out, error } = await runCommand(decideCommand, args, files, false);
    expect({ code, out, error }).toEqual({ code: 2, out: '', error: 'r.json: cannot be written (EACCES)\n' });
  });

  it('O214: refuses facts that canonical JSON cannot hold', async () => {
    const broken = JSON.stringify(busy).replace('見本精密工業株式会社', '\\ud83d');
    const args = ['--account', 'account.json', '--receipt', 'r.json'];
    const { code, error } = await runCommand(decideCommand, args, { 'account.json': broken });
    expect(code).toBe(2);
    expect(error).toContain('--receipt: facts.snapshot.facets.profile.value.name');
  });
});

describe('decide --replay', () => {
  it('O218: same bytes, exit 0', async () => {
    expect(await replay(receipt)).toMatchObject({
      code: 0,
      error: '',
      out: expect.stringMatching(/^same bytes: receipt [0-9a-f]{64}\n$/),
    });
    const { out } = await replay(receipt, ['--json']);
    expect(JSON.parse(out)).toMatchObject({ same: true, sha256: JSON.parse(receipt).seal.sha256 });
  });

  it('O218: one byte changed, exit 1, with the byte', async () => {
    const changed = receipt.replace('"used":39', '"used":31');
    const byte = Buffer.byteLength(receipt.slice(0, receipt.indexOf('"used":39'))) + '"used":3'.length;
    const { code, out } = await replay(changed);
    expect(code).toBe(1);
    expect(out).toContain(`differs: facts, byte ${byte}, facts.snapshot.facets.usage`);
    expect(out).toContain('expected 39\n  the receipt says 31');
    expect(JSON.parse((await replay(changed, ['--json'])).out)).toMatchObject({ same: false, where: 'facts', byte });
  });

  it('O213: without its pack it takes the sample playbook if it is that one, or the file that is named', async () => {
    expect(await replay(bare())).toMatchObject({ code: 0 });
    const other = { ...playbook, version: '9.9.9' };
    const alone = await replay(bare(other));
    expect(alone).toMatchObject({ code: 2, out: '' });
    expect(alone.error).toMatch(
      /--playbook: the receipt does not hold its pack: expected a file with \S+ 9\.9\.9, SHA-256 [0-9a-f]{64}/,
    );
    expect(await replay(bare(other), ['--playbook', 'p'], { p: JSON.stringify(other) })).toMatchObject({ code: 0 });
    const wrong = await replay(bare(other), ['--playbook', 'p'], { p: JSON.stringify(playbook) });
    expect(wrong).toMatchObject({ code: 1, out: expect.stringContaining('differs: playbook, byte ') });
  });

  it.each<[string, string, string]>([
    ['no JSON', receipt.slice(0, -9), 'r.json: not JSON'],
    ['a decision', JSON.stringify(decide({ snapshot: busy, playbook, history: NO_HISTORY, now: TODAY_MS })), 'r.json: format'],
    ['seats below none', receipt.replace('"seats":40', '"seats":-40'), 'r.json: facts.snapshot.facets.plan.value.seats'],
    ['keys in another order', JSON.stringify({ seal: 0, ...JSON.parse(receipt) }), 'r.json: byte 2: not the canonical form'],
  ])('refuses %s, exit 2', async (_, text, words) => {
    const { code, out, error } = await replay(text);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(words);
  });

  it('refuses options that the receipt itself answers, and a file that is not there', async () => {
    expect(await replay(receipt, ['--now', '2026-11-23T03:00:00Z'])).toMatchObject({ code: 2 });
    expect(await runCommand(decideCommand, ['--replay', 'gone'], {})).toMatchObject({ code: 2 });
  });
});
