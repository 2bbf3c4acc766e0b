import type { SignalExample } from '../example';
import { factUse, fieldReading, isAbsent, known, present } from '../reading';
import type { Signal } from '../signal';

/** Invoices unpaid past their date. */
export const signal: Signal<number> = {
  id: 'overdue-invoices',
  unit: 'count',
  telling: 80,
  derive(input) {
    const path = 'support.overdueInvoices';
    if (isAbsent(input, 'support')) return known(0, factUse(input, path, 0));
    return fieldReading(input, path, present(input, 'support')?.overdueInvoices);
  },
};

export const examples: SignalExample[] = [
  { given: { support: { tickets: [], overdueInvoices: 2 } }, gives: 2 },
  { given: { support: 'absent' }, gives: 0 },
  { given: { support: { tickets: [] } }, gives: { missing: ['support.overdueInvoices'] } },
];
