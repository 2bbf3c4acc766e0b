import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { decideCommand } from '@/lib/cli/decide-command';
import { Decision } from '@/lib/domain/decision/decision';
import { NO_HISTORY } from '@/lib/domain/history';
import { z } from '@/lib/domain/z';
import { loadMessages } from '@/lib/i18n/messages';
import { decide } from '@/lib/offers/decide';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';
import { runCommand } from './terminal';

await Promise.all((['ja', 'en'] as const).map(loadMessages));

const busy = snapshotBuilder().calm().meter('seats', [33, 35, 37, 39], 40).build();
const FILES: Record<string, string> = {
  'account.json': JSON.stringify(busy),
  'quiet.json': JSON.stringify(snapshotBuilder().calm().unknown('nps').build()),
  'broken.json': '{ "v": 1,',
};

const run = (args: readonly string[], files: Record<string, string> = FILES) => runCommand(decideCommand, args, files);

/** The account file with one value changed. */
function spoiled(path: string[], value: unknown) {
  const file = structuredClone(busy) as unknown as Record<string, unknown>;
  let at = file;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path.at(-1) ?? ''] = value;
  return { 'account.json': JSON.stringify(file) };
}

describe('decide', () => {
  it('prints the very decision that the panel makes', async () => {
    const { code, out, error } = await run(['--account', 'account.json', '--json']);
    const expected = decide({ snapshot: busy, playbook: samplePlaybook(), history: NO_HISTORY, now: TODAY_MS });
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(z.parse(Decision, JSON.parse(out))).toEqual(expected);
  });

  it('decides at the moment it is given', async () => {
    const at = async (now: string) => JSON.parse((await run(['--account', 'account.json', '--json', '--now', now])).out);
    expect((await at('2026-11-23T12:00:00+09:00')).decidedAtMs).toBe(TODAY_MS);
    expect((await at('2028-01-01T00:00:00Z')).gate).toBe('ask-first');
  });

  it('reads standard input, and copes with the "--" of the runner', async () => {
    expect((await run(['--', '--account', '-'], { '-': FILES['account.json'] ?? '' })).code).toBe(0);
  });

  it('says it in words, in both languages', async () => {
    const english = await run(['--account', 'account.json']);
    expect(english.out).toContain('Upsell');
    expect(english.out).toContain('97% of seats are in use');
    const japanese = await run(['--account', 'account.json', '--lang', 'ja']);
    expect(japanese.out).toContain('アップセル');
    expect(japanese.out).toContain('席の利用が97%');
    const quiet = await run(['--account', 'quiet.json']);
    expect(quiet.out).toContain('No offer now');
    expect(quiet.out).toContain('how likely would you be to recommend');
    expect(quiet.out).not.toMatch(/\{\w+\}|undefined|signal\./);
  });

  it.each<[string, string[], unknown, string]>([
    ['a text for a number', ['facets', 'plan', 'value', 'seats'], '40', 'expected number, received "40"'],
    ['minus three seats', ['facets', 'plan', 'value', 'seats'], -3, 'expected at least 0, received -3'],
    ['a date of 1900', ['facets', 'plan', 'value', 'renewalOn'], '1900-01-01', 'received "1900-01-01"'],
    ['a state that is none', ['facets', 'nps', 'state'], 'gone', 'received "gone"'],
    ['a facet that is missing', ['facets', 'support'], undefined, 'received nothing'],
    ['an NPS of 11', ['facets', 'nps', 'value', 'responses', '0', 'score'], 11, 'expected at most 10, received 11'],
  ])('names the path of %s', async (_, path, value, words) => {
    const { code, out, error } = await run(['--account', 'account.json'], spoiled(path, value));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(`account.json: ${path.join('.')}`);
    expect(error).toContain(words);
  });

  it('names the path of what is wrong in a playbook', async () => {
    const playbook = structuredClone(samplePlaybook()) as unknown as { offers: Record<string, unknown>[] };
    const [first, second] = playbook.offers;
    Object.assign(first ?? {}, { applicability: { all: [{ signal: 'seats', op: '>=', value: 1, unit: 'seats' }] } });
    Object.assign(second ?? {}, { prior: { a: 0, b: 1 } });
    const wrong = await run(['--account', 'account.json', '--playbook', 'p'], { ...FILES, p: JSON.stringify(playbook) });
    expect(wrong.code).toBe(2);
    expect(wrong.error).toContain('p: offers.0.applicability.all.0.unit: expected one of');
    expect(wrong.error).toContain('p: offers.1.prior.a: expected more than 0, received 0');

    const other = structuredClone(samplePlaybook()) as unknown as { offers: Record<string, unknown>[] };
    Object.assign(other.offers[0] ?? {}, { applicability: { signal: 'seats', op: '>=', value: 1, unit: 'ratio' } });
    const unit = await run(['--account', 'account.json', '--playbook', 'p'], { ...FILES, p: JSON.stringify(other) });
    expect(unit).toMatchObject({ code: 2, out: '' });
    expect(unit.error).toContain('p: offers.0.applicability');
  });

  it('refuses a playbook nested beyond reading', async () => {
    const deep = `${'{"not":'.repeat(50_000)}{"all":[]}${'}'.repeat(50_000)}`;
    const { offers, ...rest } = samplePlaybook();
    const text = JSON.stringify({ ...rest, offers: [{ ...offers[0], suitability: 'DEEP' }] }).replace('"DEEP"', deep);
    expect(await run(['--account', 'account.json', '--playbook', 'p'], { ...FILES, p: text })).toMatchObject({
      code: 2,
      out: '',
    });
  });

  it.each([
    [['--account', 'nowhere.json'], 'nowhere.json: cannot be read (ENOENT)'],
    [['--account', 'broken.json'], 'broken.json: not JSON'],
    [[], '--account: expected a file'],
    [['--account', 'account.json', '--now', 'yesterday'], '--now: expected an instant'],
    [['--account', 'account.json', '--lang', 'fr'], '--lang: expected ja or en'],
    [['--acount', 'account.json'], '--acount'],
  ])('refuses %j', async (args, words) => {
    const { code, out, error } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(words);
  });

  it('decides the account that the README names', async () => {
    const account = await readFile(new URL('../../demo/sample-account.json', import.meta.url), 'utf8');
    const { code, out } = await run(['--account', 'sample.json', '--json'], { 'sample.json': account });
    expect(code).toBe(0);
    expect(z.parse(Decision, JSON.parse(out))).toMatchObject({ kind: 'upsell', offerId: 'standard-to-business' });
  });

  it('asks loyalty of the person being called too', async () => {
    const called = snapshotBuilder().calm().meter('seats', [33, 35, 37, 39], 40).nps([9, 10, 10, 3]).build();
    const { out } = await run(['--account', 'called.json', '--contact', '003-4', '--json'], {
      'called.json': JSON.stringify(called),
    });
    expect(z.parse(Decision, JSON.parse(out))).toMatchObject({ gate: 'recovery-only', contactId: '003-4' });
  });

  it('helps', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('--account FILE');
  });
});
