import type { Learned, PropensityCell } from '@/lib/domain/learned';

const DAY_MS = 86_400_000;

/**
 * The counts of two teams, or of two devices with different accounts, as one. The older one is first brought to the day of the
 * newer: with the same half-life on both sides, the result is what counting all the outcomes at once gives. Either order gives
 * the same. The same outcomes on both sides would count twice.
 */
export function mergeLearned(one: Learned, other: Learned, halfLifeDays: number): Learned {
  const { asOf } = one.asOf > other.asOf ? one : other;
  const cells = new Map<string, PropensityCell>();
  for (const { asOf: day, cells: own } of [one, other]) {
    const weight = 2 ** ((Date.parse(day) - Date.parse(asOf)) / DAY_MS / halfLifeDays);
    for (const cell of own) {
      const key = `${cell.offerId}\n${cell.segment}`;
      const sum = cells.get(key);
      cells.set(key, {
        ...cell,
        wins: (sum?.wins ?? 0) + cell.wins * weight,
        n: (sum?.n ?? 0) + cell.n * weight,
        answers: (sum?.answers ?? 0) + cell.answers,
      });
    }
  }
  return { v: 1, asOf, cells: [...cells].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell) };
}
