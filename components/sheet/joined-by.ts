import type { Locale } from '../locale';

/** Several things one after another, parted as the language does on paper. */
export function joinedBy(t: Locale['t'], parts: readonly string[]): string {
  const [first = '', ...rest] = parts;
  return rest.reduce((before, next) => t('sheet.note.and', { before, next }), first);
}
