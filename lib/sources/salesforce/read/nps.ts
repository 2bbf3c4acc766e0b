import type { Facets } from '@/lib/domain/account-snapshot';
import { NpsResponse } from '@/lib/domain/facets/nps';
import { Report } from '../../report';
import { type AnswerContext, present, readList, unknown } from './answer-context';
import { ownFacet } from './own-facet';

/** Who answered what to "how likely are you to recommend us". */
export function readNps(context: AnswerContext): Facets['nps'] {
  const report = new Report();
  const rows = readList(context, 'nps.responses', NpsResponse, report, 'answeredOn');
  if (!rows.ok) return ownFacet(context, 'nps') ?? unknown(context, report, rows.error);
  return present(context, report, { responses: rows.value });
}
