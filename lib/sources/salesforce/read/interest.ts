import type { Facets } from '@/lib/domain/account-snapshot';
import { Interest } from '@/lib/domain/facets/history';
import { itemOf } from '../../read-leaves';
import { Report } from '../../report';
import { type AnswerContext, present, readList, unknown } from './answer-context';

/** Signs of need seen outside of the meters. */
export function readInterest(context: AnswerContext): Facets['interest'] {
  const report = new Report();
  const rows = readList(context, 'interest.signals', itemOf(Interest.shape.signals), report, 'onDate');
  if (!rows.ok) return unknown(context, report, rows.error);
  return present(context, report, { signals: rows.value });
}
