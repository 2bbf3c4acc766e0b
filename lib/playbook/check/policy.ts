import type { DiscountLimit } from '@/lib/domain/playbook/guardrails';
import type { Ladder } from '@/lib/domain/playbook/ladder';
import type { PlaybookProblem } from '@/lib/domain/playbook/problem';
import { tierProblem } from '@/lib/domain/playbook/tier-order';
import { type Book, type Check, inOrder, mustExist, problem } from './problems';

function timeZoneExists(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function checkTiers({ tiers }: DiscountLimit, path: string): PlaybookProblem[] {
  const wrong = tierProblem(tiers);
  return [
    ...(wrong ? [problem(`${path}.tiers.${wrong.index}.${wrong.key}`, wrong.code, { reached: wrong.reached })] : []),
    ...tiers.flatMap(({ target, normal, floor }, at) => {
      const ordered = target <= normal && normal <= floor;
      return ordered ? [] : [problem(`${path}.tiers.${at}`, 'limits-out-of-order', { target, normal, floor })];
    }),
  ];
}

function checkLimits(book: Book): PlaybookProblem[] {
  const seen = new Set<string>();
  return book.playbook.policy.discountLimits.flatMap((limit, index) => {
    const path = `policy.discountLimits.${index}`;
    const id = limit.priceModelId;
    const twice = seen.has(id);
    seen.add(id);
    return [
      ...mustExist(book, 'priceModels', id, `${path}.priceModelId`),
      ...(twice ? [problem(`${path}.priceModelId`, 'duplicate-id', { id })] : []),
      ...checkTiers(limit, path),
    ];
  });
}

function checkLadder(ladder: Ladder): PlaybookProblem[] {
  return Object.entries(ladder).flatMap(([reason, moves = []]) =>
    moves.flatMap((move, at) => {
      const path = `policy.ladder.${reason}.${at}`;
      const before = moves.slice(0, at);
      if (before.includes('stop')) return [problem(path, 'move-after-stop', { move })];
      return before.includes(move) ? [problem(path, 'move-twice', { move })] : [];
    }),
  );
}

/** The policy's numbers agree with each other: shares rise, limits of a discount too, the calendar covers its days, the ladder ends. */
export const checkPolicy: Check = (book) => {
  const { timeZone, utilisation, calendar, ladder } = book.playbook.policy;
  const last = calendar.closedOn.toSorted().at(-1);
  return [
    ...(timeZoneExists(timeZone) ? [] : [problem('policy.timeZone', 'unknown-time-zone', { timeZone })]),
    ...(utilisation.warn <= utilisation.urgent ? [] : [problem('policy.utilisation.urgent', 'warn-over-urgent')]),
    ...(new Set(calendar.weekend).size < 7 ? [] : [problem('policy.calendar.weekend', 'no-working-day')]),
    ...inOrder(last, calendar.coversUntil, 'policy.calendar.coversUntil'),
    ...checkLimits(book),
    ...checkLadder(ladder),
  ];
};
