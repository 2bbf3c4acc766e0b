import type { Facets } from '@/lib/domain/account-snapshot';
import { Support } from '@/lib/domain/facets/history';
import { Count, LongText } from '@/lib/domain/text';
import { z } from '@/lib/domain/z';
import { itemOf } from '../../read-leaves';
import { Report } from '../../report';
import { type AnswerContext, present, readList, readRecord, unknown } from './answer-context';

const { open: _open, ...fields } = itemOf(Support.shape.tickets).shape;
const CaseRow = z.object({ ...fields, closed: z.boolean() });

/** The account's own part; lines of pains are judged one by one below. */
const OwnFields = z.object({ pains: z.optional(z.array(z.string())), overdueInvoices: z.optional(Count) });

/** Tickets, stated pains and unpaid invoices. Unknown without the tickets: "none open" must not be a guess. */
export function readSupport(context: AnswerContext): Facets['support'] {
  const report = new Report();
  const rows = readList(context, 'support.tickets', CaseRow, report);
  if (!rows.ok) return unknown(context, report, rows.error);
  const tickets = rows.value.map(({ closed, ...ticket }) => ({ ...ticket, open: !closed }));
  const own = readRecord(context, 'support', OwnFields, report);
  if (!own.ok) {
    if (!report.has('pains')) report.bad('pains', own.error.kind, 'the fields of the account as well');
    return present(context, report, { tickets });
  }
  const { pains, overdueInvoices } = own.value.leaves;
  const good = pains?.filter((pain, index) => {
    const fits = z.safeParse(LongText, pain).success;
    if (!fits) report.bad(`pains[${index}]`, pain, 'a line of usual length');
    return fits;
  });
  return present(context, report, {
    tickets,
    ...(good === undefined || good.length === 0 ? {} : { pains: good }),
    ...(overdueInvoices === undefined ? {} : { overdueInvoices }),
  });
}
