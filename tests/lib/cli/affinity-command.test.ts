import { describe, expect, it } from 'vitest';
import { affinityCommand } from '@/lib/cli/affinity-command';
import { runCommand } from './terminal';

/** Practice 8 as baskets: 200, of them 40 with A, 50 with C, 24 with both; one of the rest holds nothing. */
const LINES = [
  ...Array.from({ length: 24 }, () => 'A ,C'),
  ...Array.from({ length: 16 }, () => 'A'),
  ...Array.from({ length: 26 }, () => '"C",'),
  ...Array.from({ length: 133 }, () => 'x'),
  '',
];
const FILES: Record<string, string> = {
  'baskets.csv': `\ufeff${LINES.join('\r\n')}\r\n`,
  'query.csv': 'A\n\n"C",nobody\nx,A,C\n',
  'empty.csv': '',
  'blank.csv': '\n\n',
  'nul.csv': 'a\nb\0\n',
  'long.csv': `a\nb\n${'x'.repeat(10_000_000)}`,
  'open.csv': 'a\n"b\n',
  'sure.csv': 'a,b\na,b\nc\n',
  'wide.csv': Array.from({ length: 40 }, (_, i) => `item ${i}`).join(','),
};

const run = (...args: string[]) => runCommand(affinityCommand, args, FILES);

const json = async (...args: string[]) => JSON.parse((await run('--baskets', ...args, '--json')).out);

describe('affinity', () => {
  it('O164: prints counts, itemsets, and each rule with all measures and its significance', async () => {
    const { code, error } = await run('--baskets', 'baskets.csv', '--min-support', '0.1', '--min-confidence', '0.5', '--json');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const found = await json('baskets.csv', '--min-support', '0.1', '--min-confidence', '0.5');
    expect(found.counts).toEqual({ baskets: 200, emptyBaskets: 1, items: 3, itemsets: 4, rules: 1, shown: 1, significant: 1 });
    expect(found.itemsets[3]).toEqual({ items: ['A', 'C'], count: 24, support: 0.12 });
    expect(found.rules).toEqual([
      {
        antecedent: ['A'],
        consequent: ['C'],
        counts: { antecedent: 40, consequent: 50, both: 24, n: 200 },
        support: 0.12,
        confidence: 0.6,
        lift: 2.4,
        leverage: 0.07,
        conviction: 1.875,
        cosine: expect.closeTo(0.5367, 4),
        confidenceInterval: { low: expect.closeTo(0.446, 3), high: expect.closeTo(0.737, 3) },
        worth: expect.closeTo(0.2 * (0.446 - 0.25), 3),
        shown: true,
        missed: [],
        significance: {
          expected: expect.any(Number),
          pTail: expect.any(Number),
          pCount: 0.005,
          pCorrected: expect.any(Number),
          significant: true,
        },
      },
    ]);
    expect(found.significance).toMatchObject({ pairs: 3, samples: 199, correction: 'bh', leastCount: 0.005 });
  });

  it('O164: says null and why where the conviction is infinite, and that larger rules are not tested', async () => {
    const found = await json('sure.csv', '--min-support', '0.3', '--samples', '9');
    expect(found.rules[0]).toMatchObject({ conviction: null, convictionNote: expect.stringContaining('infinite'), shown: false });
    expect(found.rules[0].missed).toEqual(['minAntecedent', 'minBoth', 'intervalExcludesBase']);
    const untested = await json('sure.csv', '--min-support', '0.3', '--samples', '0');
    expect([untested.significance, untested.rules[0].significance]).toEqual([null, null]);
  });

  it('O164: prints the shown rules as text, and takes other floors', async () => {
    expect((await run('--baskets', 'baskets.csv')).out).toMatch(
      /^200 baskets, 3 items, 4 itemsets, 2 rules, 2 of them shown\nA → C; confidence 60.0 %/,
    );
    expect((await run('--baskets', 'baskets.csv', '--min-both', '25')).out).toBe(
      '200 baskets, 3 items, 4 itemsets, 2 rules, 0 of them shown\n',
    );
  });

  it('O164: gives the same bytes for the same seed', async () => {
    const [one, two] = [await run('--baskets', 'baskets.csv', '--json'), await run('--baskets', 'baskets.csv', '--json')];
    expect(one.out).toBe(two.out);
  });

  it('O165: answers each basket of a query in a line, in order, an empty and an unknown one too', async () => {
    const { code, out } = await run('--baskets', 'baskets.csv', '--query', 'query.csv', '--top', '2');
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(answers.map(({ line, basket, unknown }) => [line, basket, unknown])).toEqual([
      [1, ['A'], []],
      [2, [], []],
      [3, ['C', 'nobody'], ['nobody']],
      [4, ['x', 'A', 'C'], []],
    ]);
    expect(answers.map(({ recommendations }) => recommendations.map(({ item }: { item: string }) => item))).toEqual([
      ['C', 'x'],
      ['x', 'C'],
      ['A', 'x'],
      [],
    ]);
    const [first] = answers[0].recommendations;
    expect(first).toMatchObject({
      rank: 1,
      basis: 'rule',
      evidence: { antecedent: ['A'], counts: { both: 24 }, confidence: 0.6, lift: 2.4 },
    });
    expect(first.score).toBeCloseTo(first.base + first.parts[0].part, 9);
  });

  it.each([
    [['--baskets', 'baskets.csv', '--min-support', '0'], '--min-support: expected a share above 0 and at most 1, received "0"\n'],
    [
      ['--baskets', 'baskets.csv', '--min-support', '1.01'],
      '--min-support: expected a share above 0 and at most 1, received "1.01"\n',
    ],
    [['--baskets', 'baskets.csv', '--min-confidence', 'x'], '--min-confidence: expected a share from 0 to 1, received "x"\n'],
    [['--baskets', 'baskets.csv', '--top', '0'], '--top: expected a whole number from 1, received "0"\n'],
    [['--baskets', 'baskets.csv', '--correction', 'none'], '--correction: expected bh or holm, received "none"\n'],
    [[], '--baskets: expected a file, or "-" for standard input\n'],
    [['--baskets', '-', '--query', '-'], '--query: standard input is read for --baskets already\n'],
    [['--baskets', 'nowhere.csv'], 'nowhere.csv: cannot be read (ENOENT)\n'],
    [['--baskets', 'empty.csv'], 'empty.csv: line 1: expected a basket a line, the file is empty\n'],
    [['--baskets', 'blank.csv'], 'blank.csv: line 1: expected items, no line has any\n'],
    [['--baskets', 'nul.csv'], 'nul.csv: line 2: a NUL character: this is no text\n'],
    [['--baskets', 'long.csv'], 'long.csv: line 3: longer than 1048576 characters\n'],
    [['--baskets', 'open.csv'], 'open.csv: line 2: a quote opens in this record and never closes\n'],
    [['--baskets', 'baskets.csv', '--query', 'empty.csv'], 'empty.csv: line 1: expected a basket a line, the file is empty\n'],
    [['--baskets', 'wide.csv'], '--min-support: more than 250,000 itemsets: raise it, or set --max-size\n'],
  ])('O166: refuses %j', async (args, error) => {
    expect(await run(...args)).toMatchObject({ code: 2, out: '', error });
  });

  it('O166: names every wrong option at once, refuses unknown ones, and prints help', async () => {
    expect((await run('--baskets', 'x', '--top', 'a', '--alpha', '2')).error.split('\n')).toHaveLength(3);
    expect((await run('--nonsense')).code).toBe(2);
    const help = await run('--help');
    expect([help.code, help.error]).toEqual([0, '']);
    expect(help.out).toContain('--min-support');
  });
});
