import type { Language } from '@/lib/domain/language';
import type { Slot } from './day-slots';

const clock = (at: Temporal.ZonedDateTime) => `${at.hour}:${String(at.minute).padStart(2, '0')}`;

/** A slot as one writes it to a customer: 「11月26日(木) 14:00–15:00」, "Thu, Nov 26, 14:00–15:00 GMT+9". */
export function slotWords({ startMs, endMs }: Slot, language: Language, timeZone: string): string {
  const [start, end] = [startMs, endMs].map((ms) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone)) as [
    Temporal.ZonedDateTime,
    Temporal.ZonedDateTime,
  ];
  const hours = `${clock(start)}–${clock(end)}`;
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone }).format(startMs);
  // Who reads Japanese reads it in Japan's one time; who reads English may be anywhere.
  if (language === 'ja') return `${start.month}月${start.day}日(${weekday}) ${hours}`;
  const day = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', timeZone }).format(startMs);
  const zone = new Intl.DateTimeFormat(language, { timeZoneName: 'short', timeZone })
    .formatToParts(startMs)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return `${weekday}, ${day}, ${hours}${zone ? ` ${zone}` : ''}`;
}
