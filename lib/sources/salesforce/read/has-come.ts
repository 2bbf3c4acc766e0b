import type { Report } from '../../report';
import type { AnswerContext } from './answer-context';

/** Leaves out what is said to have happened on a day that has not come yet; a day of leeway is left for time zones. */
export function thatHaveCome<T>(
  context: AnswerContext,
  report: Report,
  path: string,
  items: readonly T[],
  dayOf: (item: T) => string,
): T[] {
  const tomorrow = Temporal.Instant.fromEpochMilliseconds(context.nowMs)
    .toZonedDateTimeISO(context.map.timeZone)
    .toPlainDate()
    .add({ days: 1 })
    .toString();
  return items.filter((item) => {
    const come = dayOf(item) <= tomorrow;
    if (!come) report.bad(path, dayOf(item), 'a day that has come');
    return come;
  });
}
