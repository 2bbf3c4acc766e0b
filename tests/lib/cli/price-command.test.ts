import { describe, expect, it } from 'vitest';
import { priceCommand } from '@/lib/cli/price-command';
import { loadMessages } from '@/lib/i18n/messages';
import { practiceTiers as tiers } from '@/tests/lib/pricing/price-models';
import { runCommand } from './terminal';

await Promise.all((['ja', 'en'] as const).map(loadMessages));

const volume = { id: 'work-business', currency: 'JPY', period: 'month', kind: 'volume', tiers };
const flat = { id: 'flat', currency: 'JPY', period: 'month', kind: 'flat', amountMinor: 300_000 };
const minutes = {
  id: 'minutes',
  currency: 'USD',
  period: 'month',
  kind: 'overage',
  fixedMinor: 5999,
  included: 500,
  overMinor: 50,
};
const FILES: Record<string, unknown> = { volume, flat, minutes, graduated: { ...volume, kind: 'graduated' } };

function run(args: string[], files: Record<string, unknown> = FILES) {
  const texts = Object.entries(files).map(([name, file]) => [name, typeof file === 'string' ? file : JSON.stringify(file)]);
  return runCommand(priceCommand, args, Object.fromEntries(texts));
}

const json = async (...args: string[]) => JSON.parse((await run([...args, '--json'])).out);

describe('O149: the price command', () => {
  it.each([
    ['volume', 10, 100_000],
    ['volume', 11, 99_000],
    ['volume', 46, 414_000],
    ['volume', 50, 450_000],
    ['volume', 51, 408_000],
    ['graduated', 10, 100_000],
    ['graduated', 11, 109_000],
    ['graduated', 46, 424_000],
    ['graduated', 50, 460_000],
    ['graduated', 51, 468_000],
  ])('%s %i is %i', async (model, quantity, totalMinor) => {
    expect(await json('--model', model, '--quantity', String(quantity))).toMatchObject({ totalMinor, quantity });
  });

  it('prints every line, and how many digits are decimals', async () => {
    expect(await json('--model', 'minutes', '--quantity', '620')).toEqual({
      model: { id: 'minutes', kind: 'overage', currency: 'USD', exponent: 2 },
      quantity: 620,
      period: 'month',
      totalMinor: 11_999,
      lines: [
        { quantity: 1, unitMinor: 5999, amountMinor: 5999 },
        { quantity: 120, unitMinor: 50, amountMinor: 6000 },
      ],
    });
  });

  it('prints each sweet spot with the better quantity and what it saves', async () => {
    const { sweetSpots } = await json('--model', 'volume', '--quantity', '46', '--sweet-spots', '100');
    expect(sweetSpots[0]).toEqual({
      quantity: 10,
      totalMinor: 100_000,
      betterQuantity: 11,
      betterMinor: 99_000,
      savingMinor: 1000,
    });
    expect(sweetSpots.map((spot: { quantity: number }) => spot.quantity)).toEqual([10, 46, 47, 48, 49, 50]);
    expect((await json('--model', 'graduated', '--quantity', '1', '--sweet-spots', '100')).sweetSpots).toEqual([]);
    const many = (await json('--model', 'flat', '--quantity', '1', '--sweet-spots', '20000')).sweetSpots;
    expect([many.length, many.at(-1).quantity, many.at(-1).savingMinor]).toEqual([19_999, 19_999, 0]);
  });

  it('prorates, taxes what comes of it, and compares', async () => {
    const days = ['--from', '2026-11-16', '--until', '2026-12-01', '--anchor', '2026-11-01'];
    const answer = await json(
      '--model',
      'volume',
      '--quantity',
      '11',
      ...days,
      '--tax',
      '0.1',
      '--against',
      'flat',
      '--sweet-spots',
      '100',
    );
    expect(answer.proration).toMatchObject({ totalMinor: 49_500, lines: [{ days: 15, ofDays: 30 }] });
    expect(answer.tax).toEqual({ rate: 0.1, rounding: 'down', netMinor: 49_500, taxMinor: 4950, grossMinor: 54_450 });
    expect(answer.breakEven).toMatchObject({ against: 'flat', maximum: 100, quantity: 34 });
  });

  it('says it in words, in both languages', async () => {
    const args = ['--model', 'volume', '--quantity', '46', '--sweet-spots', '100', '--tax', '0.1', '--against', 'flat'];
    const english = await run(args);
    expect(english.code).toBe(0);
    expect(english.out).toContain('46 × ¥9,000 = ¥414,000');
    expect(english.out).toContain('46–50: 51 costs ¥408,000, ¥6,000–¥42,000 less');
    expect(english.out).toContain('Tax 10%: ¥41,400');
    expect(english.out).toContain('From 34 on, up to 100, flat costs no more');
    const japanese = await run([...args, '--lang', 'ja', '--from', '2026-11-16', '--until', '2026-12-01']);
    expect(japanese.out).toContain('46–50：51にすると¥408,000');
    expect(japanese.out).toContain('消費税10%');
    const same = await run(['--model', 'flat', '--quantity', '1', '--sweet-spots', '9', '--against', 'volume']);
    expect(same.out).toContain('1–8: 9 costs the same, ¥300,000');
    for (const { out } of [english, japanese, same]) expect(out).not.toMatch(/\{\w+\}|undefined|work\./);
    const committed = { volume: { ...volume, minimumQuantity: 5, minimumMinor: 60_000 } };
    expect((await run(['--model', 'volume', '--quantity', '4'], committed)).out).toContain(
      '1 × ¥10,000 = ¥10,000  (committed, not used)',
    );
  });

  it('fails where there is no exact price', async () => {
    const dear = { dear: { ...flat, kind: 'per-unit', unitMinor: 2 ** 52, amountMinor: undefined } };
    const { code, out, error } = await run(['--model', 'dear', '--quantity', '4', '--json'], dear);
    expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 1, quantity: 4, totalMinor: null });
    expect(error).toContain('dear: priceModels.flat.amount');
  });

  const tier = (upTo: number | null, from?: number) => ({ upTo, unitMinor: 1, ...(from === undefined ? {} : { from }) });
  it.each<[string, unknown, string]>([
    ['overlapping tiers', { ...volume, tiers: [tier(10, 1), tier(null, 10)] }, 'm: tiers.1.from: expected 11'],
    ['gapped tiers', { ...volume, tiers: [tier(10, 1), tier(null, 21)] }, 'm: tiers.1.from: expected 11'],
    ['tiers that fall', { ...volume, tiers: [tier(10), tier(5), tier(null)] }, 'm: tiers.1.upTo: expected more than 10'],
    ['tiers that end', { ...volume, tiers: [tier(10), tier(50)] }, 'm: tiers.1.upTo: expected null'],
    ['a negative price', { ...flat, amountMinor: -1 }, 'm: amountMinor: expected at least 0, received -1'],
    ['a price with decimals', { ...flat, amountMinor: 59.99 }, 'm: amountMinor: expected int, received 59.99'],
    ['a kind that is none', { ...flat, kind: 'free' }, 'm: kind'],
    ['a currency that is none', { ...flat, currency: 'XQZ' }, 'm: currency: expected a currency of ISO 4217'],
    ['a key misspelt', { ...flat, minimumQuantty: 5 }, 'm: minimumQuantty: a price of kind flat has no such key'],
    [
      'a key for nobody',
      '{"id":"f","currency":"JPY","period":"month","kind":"flat","amountMinor":1,"__proto__":{}}',
      'm: __proto__',
    ],
    ['a broken file', '{', 'm: not JSON'],
  ])('refuses %s, with the path', async (_, model, words) => {
    const { code, out, error } = await run(['--model', 'm', '--quantity', '5'], { m: model });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(words);
  });

  it.each([
    [['--quantity', '-3'], '--quantity: expected at least 0, received -3'],
    [['--quantity', 'many'], '--quantity: expected a number'],
    [['--quantity', '1.2345'], '--quantity: expected a plain number with at most three decimals'],
    [['--quantity', '1e3'], '--quantity: expected a plain number'],
    [[], '--quantity: expected a number'],
    [['--quantity', '5', '--sweet-spots', '0'], '--sweet-spots: expected at least 1'],
    [['--quantity', '5', '--sweet-spots', '1000001'], '--sweet-spots: expected at most 1000000'],
    [['--quantity', '5', '--tax', '10'], '--tax: expected at most 1'],
    [['--quantity', '5', '--from', '2026-11-16'], '--until: expected a date'],
    [['--quantity', '5', '--from', '2026-11-16', '--until', '2026-11-15'], '--until: expected a date from 2026-11-16 on'],
    [['--quantity', '5', '--from', '2026-02-30', '--until', '2026-11-15'], '--from: expected a date'],
    [['--quantity', '5', '--against', 'minutes'], '--against: expected a price in the same currency'],
    [['--quantity', '5', '--against', 'nowhere'], 'nowhere: cannot be read (ENOENT)'],
    [['--quantity', '5', '--lang', 'fr'], '--lang: expected ja or en'],
    [['--quantity', '5', '--quantty', '5'], '--quantty'],
  ])('refuses %j', async (args, words) => {
    const { code, out, error } = await run(['--model', 'volume', ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(words);
  });

  it('asks for a model, and helps', async () => {
    expect((await run(['--quantity', '5'])).error).toContain('--model: expected a file');
    expect(await run(['--help'])).toMatchObject({ code: 0, error: '' });
    expect((await run(['--help'])).out).toContain('--sweet-spots MAX');
  });
});
