import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exploreAmong, groupOf, type LearningGroup } from '@/lib/learning/groups';

const IDS = Array.from({ length: 100_000 }, (_, at) => `001${String(at).padStart(12, '0')}AAA`);
const OFF = { control: 0, explore: 0 };

function shares(control: number, explore: number, month = '2026-11', salt = 'sample/1') {
  const counts: Record<LearningGroup, number> = { control: 0, explore: 0, usual: 0 };
  for (const id of IDS) counts[groupOf(id, month, { control, explore }, salt)] += 1;
  return { control: counts.control / IDS.length, explore: counts.explore / IDS.length };
}

describe('O178: control group and exploration', () => {
  it('are off by default: 0 and 0', () => {
    expect(IDS.slice(0, 1000).every((id) => groupOf(id, '2026-11', OFF, '') === 'usual')).toBe(true);
  });

  it('take the shares that they are given, over 100,000 accounts', () => {
    const { control, explore } = shares(0.1, 0.05);
    // Five standard deviations of a fair draw.
    expect(Math.abs(control - 0.1)).toBeLessThan(5 * Math.sqrt((0.1 * 0.9) / IDS.length));
    expect(Math.abs(explore - 0.05)).toBeLessThan(5 * Math.sqrt((0.05 * 0.95) / IDS.length));
    expect(shares(0.5, 0.5)).toMatchObject({ control: expect.closeTo(0.5, 1), explore: expect.closeTo(0.5, 1) });
    expect(shares(1, 1).control).toBe(1);
  });

  it('an account stays in the control group; who explores changes with the month', () => {
    const half = { control: 0.5, explore: 0.25 };
    const groups = (month: string) => IDS.slice(0, 2000).map((id) => groupOf(id, month, half, 's'));
    const [november, december] = [groups('2026-11'), groups('2026-12')];
    expect(november.map((group) => group === 'control')).toEqual(december.map((group) => group === 'control'));
    expect(november).not.toEqual(december);
    expect(groups('2026-11')).toEqual(november);
  });

  it('another salt is another draw, and the two are independent', () => {
    const both = IDS.filter((id) =>
      ['a', 'b'].every((salt) => groupOf(id, 'm', { control: 0.5, explore: 0 }, salt) === 'control'),
    );
    expect(both.length / IDS.length).toBeCloseTo(0.25, 1);
  });
});

describe('O179: exploration stays inside the open offers', () => {
  it('whatever their order, and the same again for the same seed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 8 }), fc.string(), (open, seed) => {
        const chosen = exploreAmong(open, seed);
        expect(open).toContain(chosen);
        expect(exploreAmong(open.toReversed(), seed)).toBe(chosen);
        const without = open.filter((id) => id !== chosen);
        // Closing another offer changes nothing.
        for (const gone of without)
          expect(
            exploreAmong(
              open.filter((id) => id !== gone),
              seed,
            ),
          ).toBe(chosen);
      }),
    );
  });

  it('each as likely as any other', () => {
    const counts = new Map<string | null, number>();
    for (const id of IDS) {
      const chosen = exploreAmong(['a', 'b', 'c', 'd'], `${id}/2026-11`);
      counts.set(chosen, (counts.get(chosen) ?? 0) + 1);
    }
    for (const offer of ['a', 'b', 'c', 'd']) expect((counts.get(offer) ?? 0) / IDS.length).toBeCloseTo(0.25, 1.9);
  });

  it('none among none', () => {
    expect(exploreAmong([], 'seed')).toBeNull();
  });
});
