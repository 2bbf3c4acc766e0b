import type { Report } from '../../report';
import type { AnswerContext } from './answer-context';
import { layer, type PlanLayer } from './plan-layer';
import { ContractRow, readSales, saleOrigin, todayOf } from './sales-rows';

/** The terms of the activated contract that runs today; of several the one that ends last. */
export function byContract(context: AnswerContext, report: Report): PlanLayer | null {
  const today = todayOf(context);
  const runs = ({ startOn = '', endOn }: { startOn?: string | undefined; endOn?: string | undefined }) =>
    startOn <= today && (endOn === undefined || endOn >= today);
  const open = readSales(context, 'contracts', ContractRow, report)
    .map(({ item }) => item)
    .filter((item) => item.status === 'active' && runs(item));
  const contract = open.toSorted((a, b) => ((a.endOn ?? '9') < (b.endOn ?? '9') ? 1 : -1))[0];
  if (!contract) return null;
  const days = /^\d{1,4}$/.exec(contract.noticeDays ?? '');
  const from = (leaf: string) => saleOrigin(context, 'contracts', leaf);
  return layer(
    {
      startedOn: contract.startOn,
      renewalOn: contract.endOn,
      termMonths: contract.termMonths,
      noticeDays: days ? Number(days[0]) : undefined,
    },
    { startedOn: from('startOn'), renewalOn: from('endOn'), termMonths: from('termMonths'), noticeDays: from('noticeDays') },
  );
}
