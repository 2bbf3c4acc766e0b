import { type FieldToLearn, type LearnContext, valueReadingOf } from './learn-field';
import { rawText } from './raw-text';
import { readValue, type ValueRead } from './read-value';

/** What an element would be read as, were it pointed at: its text, with the places of the page left out. */
export function previewValue(element: Element, field: FieldToLearn, context: LearnContext = {}): ValueRead & { raw: string } {
  const { text } = rawText(element);
  const locale = element.closest('[lang]')?.getAttribute('lang') ?? undefined;
  const raw = text.replaceAll('\u2063', ' ').replace(/\s+/g, ' ').trim();
  return { ...readValue(valueReadingOf(field, text, context), text, locale), raw: raw.slice(0, 200) };
}
