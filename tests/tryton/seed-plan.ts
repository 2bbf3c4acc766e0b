import { type ProductCode, sampleCompanies } from './seed-data';

interface PlannedLine {
  product: ProductCode;
  quantity: number;
}

/** `reference` is the key by which a second run finds it again. Dates are ISO. */
export interface PlannedSale {
  reference: string;
  party: string;
  date: string;
  lines: readonly PlannedLine[];
}

export interface PlannedSubscription {
  reference: string;
  party: string;
  start: string;
  /** Null: without an end. */
  end: string | null;
  invoiced: 'Monthly' | 'Yearly';
  state: 'draft' | 'running';
  lines: readonly PlannedLine[];
}

const ladder: readonly ProductCode[] = ['work-starter', 'work-standard', 'work-business', 'work-enterprise'];
const seatsOf = [12, 48, 120, 640] as const;
const extras: readonly ProductCode[] = ['sign-basic', 'minutes-team', 'storage-100'];
const number = (index: number) => String(index + 1).padStart(3, '0');
const first = Temporal.PlainDate.from('2023-04-01');

/** One or two sales a company; every sixth company never bought anything beside its subscription. */
export const plannedSales: readonly PlannedSale[] = sampleCompanies.flatMap(({ name }, index) => {
  if (index % 6 === 5) return [];
  const once: PlannedSale = {
    reference: `SALE-${number(index)}-A`,
    party: name,
    date: first.add({ days: 23 * index }).toString(),
    lines: [{ product: 'onboarding-pro', quantity: 1 }],
  };
  if (index % 3 !== 0) return [once];
  const date = first.add({ days: 23 * index, months: 6 }).toString();
  return [
    once,
    { ...once, reference: `SALE-${number(index)}-B`, date, lines: [{ product: 'training-day', quantity: 1 + (index % 4) }] },
  ];
});

/** Every ninth company has none; every eleventh has one that nobody has confirmed yet; every fourth runs without an end. */
export const plannedSubscriptions: readonly PlannedSubscription[] = sampleCompanies.flatMap(({ name }, index) => {
  if (index % 9 === 8) return [];
  const rung = index % ladder.length;
  const start = first.add({ days: 19 * index }).with({ day: 1 });
  const extra = extras[index % extras.length] ?? 'storage-100';
  const main = { product: ladder[rung] ?? 'work-starter', quantity: (seatsOf[rung] ?? 12) + 3 * index };
  return [
    {
      reference: `SUB-${number(index)}`,
      party: name,
      start: start.toString(),
      end:
        index % 4 === 3
          ? null
          : Temporal.PlainDate.from('2026-12-31')
              .add({ months: index % 12 })
              .toString(),
      invoiced: index % 2 === 0 ? 'Monthly' : 'Yearly',
      state: index % 11 === 10 ? 'draft' : 'running',
      lines: index % 2 === 0 ? [main, { product: extra, quantity: 1 + (index % 3) }] : [main],
    },
  ];
});
