import type { Effect } from '@/lib/domain/effect';

/** The line by which an effect is known again in a CRM's record. */
export const keyLine = (id: string): string => `[Tsugite ${id}]`;

export const holdsKey = (text: unknown, id: string): boolean => typeof text === 'string' && text.includes(keyLine(id));

/** Body and key. */
export const keyedBody = ({ id, draft }: Effect): string => (draft.body === '' ? keyLine(id) : `${draft.body}\n\n${keyLine(id)}`);

/** Everything in one text, for CRMs whose notes have no subject and no day. */
export const wholeText = (effect: Effect): string => {
  const { subject, dueOn, kind } = effect.draft;
  const day = kind === 'task' && dueOn !== undefined ? ` (${dueOn})` : '';
  return `${subject}${day}\n\n${keyedBody(effect)}`;
};

/** Text as HTML that shows it as it was written, for fields that take nothing else. */
export const asHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/\n/g, '<br>');

/** From when on a record of this effect may be: a day before it was made here, since the clocks of two machines differ. */
export const sinceMs = ({ createdMs }: Effect): number => Math.max(0, createdMs - 86_400_000);
