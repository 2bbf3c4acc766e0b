import type { Facets } from '@/lib/domain/account-snapshot';
import { Opportunities } from '@/lib/domain/facets/history';
import { z } from '@/lib/domain/z';
import { itemOf } from '../../read-leaves';
import { Report } from '../../report';
import { type AnswerContext, present, readList, unknown } from './answer-context';

const { outcome: _outcome, ...fields } = itemOf(Opportunities.shape.items).shape;
const OpportunityRow = z.object({ ...fields, closed: z.boolean(), won: z.boolean() });

function outcomeOf(closed: boolean, won: boolean): 'open' | 'won' | 'lost' {
  if (!closed) return 'open';
  return won ? 'won' : 'lost';
}

/** Deals with the account, open and closed. */
export function readOpportunities(context: AnswerContext): Facets['opportunities'] {
  const report = new Report();
  const rows = readList(context, 'opportunities.items', OpportunityRow, report);
  if (!rows.ok) return unknown(context, report, rows.error);
  const items = rows.value.map(({ closed, won, ...item }) => ({ ...item, outcome: outcomeOf(closed, won) }));
  return present(context, report, { items });
}
