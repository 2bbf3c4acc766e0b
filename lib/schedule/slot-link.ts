import type { Slot } from './day-slots';

const PLACES = /\{(start|end)\}/g;

/** Is this a scheduling tool's address with a place for the time: https, no account in it, and the host the same whatever the time is? */
export function isLinkTemplate(template: string): boolean {
  if (!template.includes('{start}')) return false;
  const filled = ['a', 'b'].map((value) => URL.parse(template.replace(PLACES, value)));
  const [one, other] = filled;
  if (!one || !other || one.protocol !== 'https:' || one.username !== '' || one.password !== '') return false;
  return one.host === other.host;
}

/** The address at which a customer takes this slot; undefined where the template is none. Times as ISO 8601 with their offset, encoded. */
export function slotLink(template: string, slot: Slot, timeZone: string): string | undefined {
  if (!isLinkTemplate(template)) return undefined;
  const written = (ms: number) =>
    Temporal.Instant.fromEpochMilliseconds(ms)
      .toZonedDateTimeISO(timeZone)
      .toString({ timeZoneName: 'never', smallestUnit: 'second' });
  const values = { start: written(slot.startMs), end: written(slot.endMs) };
  return template.replace(PLACES, (_, name: 'start' | 'end') => encodeURIComponent(values[name]));
}
