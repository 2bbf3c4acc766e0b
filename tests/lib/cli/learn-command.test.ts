import { describe, expect, it } from 'vitest';
import { learnCommand } from '@/lib/cli/learn-command';
import { runCommand } from './terminal';

const EVENTS = Array.from({ length: 60 }, (_, at) => ({
  offer: at % 3 === 0 ? 'upgrade' : 'storage',
  seats: at % 7,
  outcome: at % 3 === 0 || at % 10 === 0 ? 'won' : 'lost',
}));
const lines = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n');
const FILES: Record<string, string> = {
  'e.ndjson': `${lines(EVENTS)}\n`,
  'e.csv': `offer,seats,outcome\n${EVENTS.map(({ offer, seats, outcome }) => `${offer},${seats},${outcome}`).join('\n')}\n`,
  'rows.ndjson': lines([{ offer: 'upgrade', seats: 3 }, { offer: 'storage', seats: null }, { offer: 'never-seen' }]),
  'rows.csv': 'id,offer,seats\n1,upgrade,3\n2,storage,\n',
};
const BASE = ['--outcome', 'outcome=won', '--features', 'offer,seats'];

const run = (args: readonly string[], files: Record<string, string> = FILES) => runCommand(learnCommand, args, files);

const parsed = (out: string): { p: number; n: number }[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('learn --replay', () => {
  it.each(['cells', 'logistic'])('foretells each event before learning from it: %s', async (model) => {
    const { code, out, error } = await run(['--events', 'e.ndjson', ...BASE, '--replay', '--model', model, '--json']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const predictions = parsed(out);
    expect(predictions).toHaveLength(60);
    expect(predictions[0]).toEqual({ p: 0.5, n: 0 });
    for (const { p, n } of predictions) expect(p > 0 && p < 1 && n >= 0).toBe(true);

    // What comes later changes nothing.
    const turned = lines(EVENTS.map((event, at) => (at < 40 ? event : { ...event, outcome: 'won' })));
    const other = await run(['--events', 'e.ndjson', ...BASE, '--replay', '--model', model, '--json'], { 'e.ndjson': turned });
    expect(parsed(other.out).slice(0, 41)).toEqual(predictions.slice(0, 41));
    expect(parsed(other.out).slice(41)).not.toEqual(predictions.slice(41));
  });

  it('reads CSV as it reads NDJSON, and standard input', async () => {
    const args = [...BASE, '--replay', '--json'];
    const { out } = await run(['--events', 'e.ndjson', ...args]);
    expect((await run(['--events', 'e.csv', ...args])).out).toBe(out);
    expect((await run(['--events', '-', ...args], { '-': FILES['e.csv'] ?? '' })).out).toBe(out);
    expect((await run(['--events', '-', ...args], { '-': FILES['e.ndjson'] ?? '' })).out).toBe(out);
  });

  it('counts half after the half-life, in events', async () => {
    const same = lines(Array.from({ length: 12 }, () => ({ a: 'x', outcome: 'won' })));
    const args = ['--events', 'f', '--outcome', 'outcome=won', '--features', 'a', '--replay', '--half-life', '1', '--json'];
    const predictions = parsed((await run(args, { f: same })).out);
    // Half of the newest, a quarter of the one before it, …
    expect(predictions.slice(0, 4).map(({ n }) => n)).toEqual([0, 0.5, 0.75, 0.875]);
  });

  it('counts half after the half-life, in days, where events have a moment', async () => {
    const days = ['2026-11-01', '2026-11-11', '2026-11-21'];
    const args = ['--events', 'f', '--outcome', 'y=1', '--features', 'a', '--replay', '--half-life', '10', '--json'];
    const { out, error } = await run(args, { f: lines(days.map((date) => ({ a: 'x', y: 1, date }))) });
    expect(error).toBe('the half-life is 10 days, by the field date\n');
    expect(parsed(out).map(({ n }) => n)).toEqual([0, 0.5, 0.75]);
    const inEvents = await run([...args, '--time', 'none'], { f: lines(days.map((date) => ({ a: 'x', y: 1, date }))) });
    expect(inEvents.error).toBe('');
  });

  it('says where dates are out of order', async () => {
    const dates = ['2026-11-11', '2026-11-01', '2026-11-21'].map((at) => ({ a: 'x', y: 1, at }));
    const args = ['--events', 'f', '--outcome', 'y=1', '--features', 'a', '--replay', '--half-life', '10', '--json'];
    const { code, error } = await run(args, { f: lines(dates) });
    expect(code).toBe(0);
    expect(error).toContain('f: line 2: at: 1 events are older than one before them');
  });

  it('prints no percentage under the evidence floor (X10)', async () => {
    const { out } = await run(['--events', 'e.ndjson', '--outcome', 'outcome=won', '--features', 'offer', '--replay']);
    const printed = out.trim().split('\n');
    expect(printed).toHaveLength(60);
    expect(printed.slice(0, 8).every((line) => line.startsWith('not enough yet (n '))).toBe(true);
    expect(printed.at(-1)).toMatch(/^\d+% \(\d+% to \d+%, n [\d.]+\)$/);
    const strict = await run([
      '--events',
      'e.ndjson',
      '--outcome',
      'outcome=won',
      '--features',
      'offer',
      '--replay',
      '--floor',
      '1000',
    ]);
    expect(strict.out).not.toContain('%');
  });
});

describe('learn --predict', () => {
  it.each(['rows.ndjson', 'rows.csv'])('prints one line for each row of %s', async (file) => {
    const { code, out } = await run(['--events', 'e.csv', ...BASE, '--predict', file, '--json']);
    expect(code).toBe(0);
    const [upgrade, storage, unseen] = parsed(out);
    expect(upgrade?.p).toBeGreaterThan(0.7);
    expect(storage?.p).toBeLessThan(0.4);
    if (file === 'rows.ndjson') expect(unseen?.n).toBe(0);
    expect(parsed(out)).toHaveLength(file === 'rows.csv' ? 2 : 3);
  });
});

describe('learn', () => {
  it('says what the model is worth on what it has not seen', async () => {
    const { code, out } = await run(['--events', 'e.ndjson', ...BASE, '--floor', '4', '--json']);
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(report).toMatchObject({ model: 'cells', outcome: 'outcome=won', usable: true, evidence: 'usable', testedOn: 18 });
    expect(report.auc).toMatchObject({ confidence: 0.99 });
    expect(report.auc.low).toBeGreaterThan(0.5);
    expect((await run(['--events', 'e.ndjson', ...BASE, '--floor', '4', '--json'])).out).toBe(out);
  });

  it('no usable evidence is an answer', async () => {
    const chance = lines(EVENTS.map((event, at) => ({ ...event, outcome: (at * 7919) % 11 < 4 ? 'won' : 'lost' })));
    for (const model of ['cells', 'logistic']) {
      const args = ['--events', 'e', ...BASE, '--model', model, '--floor', '4'];
      const text = await run(args, { e: chance });
      expect(text.code).toBe(0);
      expect(text.out).toContain('no usable evidence');
      expect(text.out).not.toMatch(/lift|calibration/);
      expect(JSON.parse((await run([...args, '--json'], { e: chance })).out)).toMatchObject({
        usable: false,
        evidence: 'no usable evidence',
      });
    }
  });

  it('helps', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    for (const option of ['--events', '--outcome', '--features', '--replay', '--half-life', '--predict', '--model']) {
      expect(out).toContain(option);
    }
  });

  const replay = (text: string, ...more: string[]) =>
    [['--events', 'f', ...BASE, '--replay', '--json', ...more], { f: text }] as const;
  const good = lines(EVENTS.slice(0, 3));

  it.each<[string, readonly [readonly string[], Record<string, string>], string]>([
    ['a line that is no JSON', replay(`${good}\n{"offer":`), 'f: line 4: not JSON'],
    ['a line that is no object', replay(`${good}\n[1]`), 'f: line 4: expected an object'],
    [
      'a feature that is no value',
      replay(`${good}\n{"offer":{},"seats":1,"outcome":"won"}`),
      'f: line 4: offer: expected a text',
    ],
    ['__proto__', replay(`${good}\n{"__proto__":{"a":1},"offer":"a","seats":1,"outcome":"won"}`), 'f: line 4: __proto__'],
    ['a line of 10 MB', replay(`${good}\n{"offer":"${'x'.repeat(10_000_000)}"}`), 'f: line 4: longer than'],
    ['a field of 10 MB in CSV', replay(`offer,seats,outcome\n${'x'.repeat(10_000_000)},1,won\n`), 'f: line 2: longer than'],
    ['a nesting beyond reading', replay(`${good}\n{"offer":${'['.repeat(100_000)}`), 'f: line 4: not JSON'],
    ['an event without its outcome', replay(`${good}\n\n{"offer":"a","seats":1}`), 'f: line 5: outcome: expected the outcome'],
    [
      'a feature that no line has',
      [['--events', 'e.ndjson', '--outcome', 'outcome=won', '--features', 'offer,plan', '--replay'], FILES],
      'e.ndjson: --features: no field "plan"',
    ],
    [
      'a feature that the header has not',
      [['--events', 'e.csv', '--outcome', 'outcome=won', '--features', 'toString', '--replay'], FILES],
      'no field "toString": there are "offer", "seats", "outcome"',
    ],
    [
      'an outcome that no line has',
      [['--events', 'e.ndjson', '--outcome', 'result=won', '--features', 'offer', '--replay'], FILES],
      '--outcome: no field "result"',
    ],
    [
      'a positive value that never occurs',
      [['--events', 'e.ndjson', '--outcome', 'outcome=yes', '--features', 'offer', '--replay'], FILES],
      'outcome is never "yes": it is "won", "lost"',
    ],
    [
      'a row file without the features',
      [['--events', 'e.csv', ...BASE, '--predict', 'r'], { ...FILES, r: 'offer\nupgrade\n' }],
      'r: --features: no field "seats"',
    ],
    [
      'a date that is none',
      replay(
        lines([
          { offer: 'a', seats: 1, outcome: 'won', at: '2026-11-01' },
          { offer: 'a', seats: 1, outcome: 'won', at: 'soon' },
        ]),
      ),
      'f: line 2: at: expected a date',
    ],
    ['an empty file', replay(''), 'f: line 1: the file is empty'],
    ['a header alone', replay('offer,seats,outcome\n'), 'no events'],
    ['a missing file', [['--events', 'nowhere', ...BASE], FILES], 'nowhere: cannot be read (ENOENT)'],
    ['no events', [BASE, FILES], '--events: expected a file'],
    [
      'no positive value',
      [['--events', 'e.csv', '--outcome', 'outcome', '--features', 'offer'], FILES],
      '--outcome: expected FIELD=POSITIVE',
    ],
    ['no features', [['--events', 'e.csv', '--outcome', 'outcome=won'], FILES], '--features: expected names'],
    [
      'the outcome as a feature',
      [['--events', 'e.csv', '--outcome', 'outcome=won', '--features', 'outcome'], FILES],
      'is the outcome',
    ],
    ['another model', [['--events', 'e.csv', ...BASE, '--model', 'forest'], FILES], '--model: expected cells or logistic'],
    ['a half-life of 0', [['--events', 'e.csv', ...BASE, '--half-life', '0'], FILES], '--half-life: expected more than 0'],
    ['a half-life in words', [['--events', 'e.csv', ...BASE, '--half-life', 'long'], FILES], '--half-life: expected a number'],
    ['both ways at once', [['--events', 'e.csv', ...BASE, '--replay', '--predict', 'rows.csv'], FILES], 'only one of them'],
    ['an unknown option', [['--events', 'e.csv', ...BASE, '--replays'], FILES], '--replays'],
  ])('refuses %s', async (_, [args, files], words) => {
    const { code, out, error } = await run(args, files);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(words);
    expect(error.length).toBeLessThan(5000);
  });
});
