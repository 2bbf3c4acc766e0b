import type { TeachField } from '@/components/teach/teach-view';
import { type FieldToLearn, fieldToLearn } from '@/lib/crm/learn/learn-field';
import type { ReadProblem } from '@/lib/crm/learn/plain-text';
import type { PointWords } from '@/lib/dock/teach-protocol';
import type { Language } from '@/lib/domain/language';
import { findText } from '@/lib/i18n/translate';
import { fieldOf } from '@/lib/sources/canonical/fields';

/** In the order that a person points. An NPS score without its day is no answer, so both are usual. */
const USUAL = [
  'profile.name',
  'plan.planName',
  'plan.seats',
  'usage.seats.used',
  'plan.mrr',
  'plan.renewalOn',
  'nps.score',
  'nps.answeredOn',
];
const MORE = [
  'plan.noticeOn',
  'plan.noticeDays',
  'plan.startedOn',
  'plan.unitPrice',
  'plan.billingPeriod',
  'lifecycle.stage',
  'profile.employees',
  'profile.ownerName',
  'profile.customerSince',
  'support.overdueInvoices',
];

export const usualFields: readonly string[] = USUAL;

const nameOf = (language: Language, id: string) =>
  findText(language, `teach.field.${id}`) ?? findText(language, `field.${id}`) ?? id;

/** How a field is taught; undefined: there is no such field. */
export function toLearn(id: string): FieldToLearn | undefined {
  const field = fieldOf(id);
  return field && fieldToLearn(field);
}

/** A field that is being taught, with its name in the person's language. */
export const teachFieldOf = (language: Language, { id, as }: FieldToLearn): TeachField => ({
  id,
  as,
  name: nameOf(language, id),
});

/** What can be taught. */
export function teachFields(language: Language): TeachField[] {
  return [...USUAL, ...MORE].flatMap((id) => {
    const field = toLearn(id);
    return field ? [teachFieldOf(language, field)] : [];
  });
}

const PROBLEMS: readonly (ReadProblem | 'missing')[] = [
  'not-a-number',
  'ambiguous-number',
  'not-whole',
  'negative',
  'too-large',
  'approximate',
  'other-unit',
  'two-values',
  'not-a-pair',
  'not-a-date',
  'ambiguous-date',
  'two-digit-year',
  'no-currency',
  'finer-than-currency',
  'other-period',
  'not-a-flag',
  'not-in-table',
  'too-long',
  'missing',
];

/** What the page says while a person points at a field. */
export function pointWords(language: Language, name: string): PointWords {
  const say = (key: string) => findText(language, key, { name }) ?? key;
  return {
    hint: say('teach.point.hint'),
    cancel: say('teach.cancel'),
    lang: language,
    problems: Object.fromEntries(PROBLEMS.map((problem) => [problem, say(`teach.problem.${problem}`)])),
  };
}
