import type { Facets } from '@/lib/domain/account-snapshot';
import { NpsResponse } from '@/lib/domain/facets/nps';
import { Report } from '../../report';
import { type AnswerContext, present, readList, unknown } from './answer-context';
import { thatHaveCome } from './has-come';

/** Who answered what to "how likely are you to recommend us". */
export function readNps(context: AnswerContext): Facets['nps'] {
  const report = new Report();
  const rows = readList(context, 'nps.responses', NpsResponse, report);
  if (!rows.ok) return unknown(context, report, rows.error);
  const responses = thatHaveCome(context, report, 'responses.answeredOn', rows.value, (answer) => answer.answeredOn);
  return present(context, report, { responses });
}
