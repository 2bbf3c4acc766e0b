import type { Facets } from '@/lib/domain/account-snapshot';
import { Contacts } from '@/lib/domain/facets/history';
import { itemOf } from '../../read-leaves';
import { Report } from '../../report';
import { type AnswerContext, present, readList, unknown } from './answer-context';

const Person = itemOf(Contacts.shape.people);
const Touch = itemOf(Contacts.shape.touches);

/**
 * People and what was said to them. Without the past activities "no contact yet" would be a guess, so the facet is unknown;
 * without the planned ones only these are missing.
 */
export function readContacts(context: AnswerContext): Facets['contacts'] {
  const report = new Report();
  const people = readList(context, 'contacts.people', Person, report);
  if (!people.ok) return unknown(context, report, people.error);
  const past = readList(context, 'contacts.past', Touch, report, 'onDate');
  if (!past.ok) return unknown(context, report, past.error);
  const planned = readList(context, 'contacts.planned', Touch, report);
  if (!planned.ok) report.bad('planned', planned.error.kind, 'planned activities as well');
  const toDo = planned.ok ? planned.value.map((touch) => ({ ...touch, planned: true })) : [];
  return present(context, report, { people: people.value, touches: [...past.value, ...toDo] });
}
