import type { Facets } from '@/lib/domain/account-snapshot';
import { Interest } from '@/lib/domain/facets/history';
import { itemOf } from '../../read-leaves';
import { Report } from '../../report';
import { type AnswerContext, present, readList, unknown } from './answer-context';
import { thatHaveCome } from './has-come';

/** Signs of need seen outside of the meters. */
export function readInterest(context: AnswerContext): Facets['interest'] {
  const report = new Report();
  const rows = readList(context, 'interest.signals', itemOf(Interest.shape.signals), report);
  if (!rows.ok) return unknown(context, report, rows.error);
  const signals = thatHaveCome(context, report, 'signals.onDate', rows.value, (signal) => signal.onDate);
  return present(context, report, { signals });
}
