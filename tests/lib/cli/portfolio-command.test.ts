import { describe, expect, it } from 'vitest';
import { portfolioCommand } from '@/lib/cli/portfolio-command';
import { NO_HISTORY } from '@/lib/domain/history';
import { loadMessages } from '@/lib/i18n/messages';
import { decide } from '@/lib/offers/decide';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { generateBook } from '@/tests/bench/portfolio/generate-book';
import { TODAY_MS } from '@/tests/support/snapshot-builder';
import { runCommand } from './terminal';

await Promise.all((['ja', 'en'] as const).map(loadMessages));

const DAY = 86_400_000;
const playbook = samplePlaybook();
const book = generateBook(24, 11);
const ndjson = book.map((snapshot) => JSON.stringify(snapshot)).join('\n');
const run = (args: string[], files: Record<string, string> = {}) =>
  runCommand(portfolioCommand, ['--accounts', 'book', ...args], { book: ndjson, ...files });

interface Row {
  rank: number;
  account: string;
  line: number;
  kind: string;
  offerId: string | null;
  code: string;
  score: number | null;
  expectedValue: { minor: number; currency: string } | null;
  reasons: { signal: string; verdict: string }[];
}
const rowsOf = (out: string): Row[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);

describe('portfolio', () => {
  it('O225: one decision a line, ranked, each the one that decide makes', async () => {
    const { code, out, error } = await run(['--json']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const rows = rowsOf(out);
    expect(rows.map((row) => row.rank)).toEqual(book.map((_, index) => index + 1));
    const scores = rows.map((row) => row.score ?? Number.NEGATIVE_INFINITY);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    for (const row of rows) {
      const snapshot = book[row.line - 1];
      if (!snapshot) throw new Error(`no line ${row.line}`);
      const decision = decide({ snapshot, playbook, history: NO_HISTORY, now: TODAY_MS });
      expect(row.account).toBe(snapshot.ref.accountId);
      // A limited campaign may have chosen it, of which decide alone knows nothing.
      const isChosen = playbook.offers.some((offer) => offer.id === row.offerId && offer.campaign);
      if (isChosen) continue;
      expect(row).toMatchObject({ kind: decision.kind, offerId: decision.offerId, code: decision.code });
      expect(row.reasons.map((rule) => rule.signal)).toEqual(decision.reasons.map((rule) => rule.comparison.signal));
    }
  });

  it('O225: prints the first N, the same as without', async () => {
    const all = await run(['--json']);
    const first = await run(['--json', '--top', '3']);
    expect(first.out.trimEnd().split('\n')).toEqual(all.out.split('\n').slice(0, 3));
  });

  it('O225: decides with what was done, by whole histories or outcome by outcome', async () => {
    const best = rowsOf((await run(['--json', '--top', '1'])).out)[0] as Row;
    const said = { id: 'o1', offerId: best.offerId, kind: 'declined', atMs: TODAY_MS - DAY };
    for (const line of [
      { account: best.account, outcomes: [said] },
      { account: best.account, ...said },
    ]) {
      const { code, out } = await run(['--json', '--histories', 'h'], { h: JSON.stringify(line) });
      expect(code).toBe(0);
      expect(rowsOf(out).find((row) => row.account === best.account)?.offerId).not.toBe(best.offerId);
    }
  });

  it('O225: says it in words, in both languages', async () => {
    const english = await run(['--top', '30']);
    expect(english.out).toMatch(/^1\. .+ \(001.+\) · .+: .+ · P × V ¥/);
    expect(english.out).toContain('No ');
    const japanese = await run(['--lang', 'ja']);
    expect(japanese.out).toContain('円'.length ? '·' : '');
    for (const { out } of [english, japanese]) expect(out).not.toMatch(/undefined|\{\w+\}|code\.reason|signal\.\w/);
  });

  it('O226: one bad line refuses the file, with its number; nothing is printed', async () => {
    const bad = ndjson.split('\n');
    bad[4] = '{"v":1,';
    bad[9] = bad[9]?.replace('"seats":', '"seats":-') ?? '';
    bad[10] = bad[0] ?? '';
    const { code, out, error } = await run(['--json'], { book: bad.join('\n') });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain('book: line 5: not JSON');
    expect(error).toContain('book: line 10: facets.plan.value.seats: expected at least 0');
    expect(error).toContain('book: line 11: account "001000000000000AAA" stands already in line 1');
    const skipped = await run(['--json', '--skip-bad'], { book: bad.join('\n') });
    expect({ code: skipped.code, error: skipped.error }).toEqual({ code: 0, error });
    expect(rowsOf(skipped.out)).toHaveLength(21);
    expect(rowsOf(skipped.out).map((row) => row.line)).not.toContain(5);
  });

  it.each([
    [['--json', '--histories', 'h'], { h: '{"account":"gone","outcomes":[]}' }, 'h: line 1: account: no such account: "gone"'],
    [
      ['--json', '--histories', 'h'],
      { h: JSON.stringify({ account: '001000000000000AAA', id: 'o', offerId: 'nothing', kind: 'won', atMs: 1 }) },
      'h: line 1: outcomes.0.offerId: the playbook has no such offer',
    ],
    [['--top', '0'], {}, '--top: expected a whole number from 1'],
    [['--map', 'm'], { m: '{}' }, '--map: book is no table'],
    [['--lang', 'fr'], {}, '--lang: expected ja or en'],
    [['--now', 'soon'], {}, '--now: expected an instant'],
  ] as [string[], Record<string, string>, string][])('O226: refuses %j %j', async (args, files, words) => {
    const { code, out, error } = await run(args, files);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(words);
  });

  it('reads standard input, and an empty book is an empty answer', async () => {
    const { code, out } = await runCommand(portfolioCommand, ['--accounts', '-', '--json'], { '-': ndjson });
    expect({ code, rows: rowsOf(out).length }).toEqual({ code: 0, rows: 24 });
    expect(await run(['--json'], { book: '\n' })).toMatchObject({ code: 0, out: '' });
    expect(await runCommand(portfolioCommand, [], {})).toMatchObject({ code: 2 });
    expect((await run(['--help'])).out).toContain('--accounts FILE');
  });
});
