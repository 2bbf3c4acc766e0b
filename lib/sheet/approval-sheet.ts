import type { IsoDate } from '@/lib/domain/calendar';
import type { Decision } from '@/lib/domain/decision/decision';
import type { LocalText } from '@/lib/domain/language';
import type { Offer } from '@/lib/domain/playbook/offer';
import { SEATS, seatsBought } from '@/lib/signals/meter';
import { present } from '@/lib/signals/reading';
import type { SignalInput } from '@/lib/signals/signal';
import { type Alternative, alternativesOf } from './alternatives';
import { breakEvenFigure } from './break-even';
import { dateFigures } from './dates';
import type { Figure, FigureValue } from './figure';
import { factFigure, figureOf } from './figure-of';
import { currentRung } from './names';
import { type Prices, priceFigures, pricesOf, unitFigures } from './prices';
import { type ProofGround, quoteFor, type SheetQuote } from './quote';
import { reversibilityFigures } from './reversibility';
import { metricOf, runOutFigure } from './run-out';
import { waitingFigures } from './waiting';

/**
 * One page for the customer's own approver (X3). Everything in it is named here, one thing at a time, and none of it is ours alone: no
 * value, margin, score, verbatim, competitor, reason or limit of a discount.
 */
export interface ApprovalSheet {
  readonly customer: string | undefined;
  /** Whom of ours they deal with. */
  readonly contact: string | undefined;
  readonly preparedOn: IsoDate;
  readonly offerName: LocalText;
  readonly summary: LocalText;
  readonly terms: LocalText | undefined;
  readonly changes: readonly Figure[];
  readonly costs: readonly Figure[];
  readonly units: readonly Figure[];
  readonly breakEven: Figure;
  readonly runOut: Figure | null;
  readonly alternatives: readonly Alternative[];
  readonly reversibility: readonly Figure[];
  readonly quote: SheetQuote | null;
  readonly dates: readonly Figure[];
  /** The price waits for a word of ours. */
  readonly subjectToConfirmation: boolean;
  readonly tax: { rate: number; name: LocalText };
  readonly playbook: { publishedOn: IsoDate; sample: boolean };
}

const count = (value: number | undefined, unit: LocalText | undefined): FigureValue | undefined =>
  value === undefined ? undefined : { kind: 'count', count: value, unit };

/** Before and after: plan, seats, what is added, for how long it is tried. */
function changeFigures(input: SignalInput, { offer, worked, paths }: Prices): Figure[] {
  const { playbook } = input;
  const { planId, productPlanId, addOns, trialDays } = offer.proposal;
  const rung = currentRung(input);
  const plan = present(input, 'plan');
  const target = playbook.plans.find((one) => one.id === (planId ?? productPlanId));
  const effect = worked.state === 'priced' ? worked.price.effect : undefined;
  const missing = worked.state === 'unknown' ? worked.missing : undefined;
  const seats = metricOf(input, SEATS)?.unit;
  const isSeats = planId !== undefined || (addOns === undefined && productPlanId === undefined);
  const bought = seatsBought(input);
  const named: FigureValue | undefined = rung
    ? { kind: 'name', name: rung.name }
    : plan?.planName
      ? { kind: 'text', text: plan.planName }
      : undefined;
  return [
    factFigure(input, 'plan-now', rung || !plan?.planName ? 'plan.planId' : 'plan.planName', named),
    ...(target
      ? [
          figureOf(input, productPlanId ? 'product-new' : 'plan-new', {
            value: { kind: 'name', name: target.name },
            book: 'offer',
          }),
        ]
      : []),
    ...(isSeats
      ? [
          figureOf(input, 'seats-now', { value: count(bought?.seats, seats), paths: [bought?.path ?? 'plan.seats'] }),
          figureOf(input, 'seats-new', { value: count(effect?.proposedQuantity, seats), paths, formula: 'price', missing }),
        ]
      : []),
    ...(addOns ?? []).map(({ addOnId }) =>
      figureOf(input, 'add-on', {
        value: count(effect?.lines.find((line) => line.item === `add-on:${addOnId}`)?.quantity, undefined),
        paths,
        formula: 'price',
        book: 'price-list',
        missing,
        of: playbook.addOns.find((one) => one.id === addOnId)?.name,
      }),
    ),
    ...(trialDays === undefined ? [] : [figureOf(input, 'trial-days', { value: count(trialDays, undefined), book: 'offer' })]),
    ...(offer.validUntil !== undefined && offer.validUntil >= input.today
      ? [figureOf(input, 'valid-until', { value: { kind: 'date', on: offer.validUntil }, book: 'offer' })]
      : []),
  ];
}

interface ApprovalRequest extends ProofGround {
  readonly input: SignalInput;
  readonly offer: Offer;
  /** Whether the price still waits for an approver of ours. */
  readonly decision?: Pick<Decision, 'discount'> | undefined;
}

/** May this be brought before an approver: something is sold or changed, not mended. */
export const isApprovable = (offer: Offer | undefined): offer is Offer => offer !== undefined && offer.kind !== 'recovery';

export function approvalSheetOf(request: ApprovalRequest): ApprovalSheet {
  const { input, offer, decision } = request;
  const { playbook } = input;
  const prices = pricesOf(input, offer);
  return {
    customer: present(input, 'profile')?.name,
    contact: present(input, 'profile')?.ownerName,
    preparedOn: input.today,
    offerName: offer.name,
    summary: offer.summary,
    terms: offer.terms,
    changes: changeFigures(input, prices),
    costs: [...priceFigures(input, prices), ...waitingFigures(input, prices)],
    units: unitFigures(input, prices),
    breakEven: breakEvenFigure(input, prices),
    runOut: offer.metricId === undefined ? null : runOutFigure(input, offer.metricId),
    alternatives: alternativesOf(input, prices),
    reversibility: reversibilityFigures(input, offer),
    quote: quoteFor(input, offer, request),
    dates: dateFigures(input, offer),
    subjectToConfirmation: decision?.discount?.state === 'needs-approver',
    tax: playbook.policy.tax,
    playbook: { publishedOn: playbook.publishedOn, sample: playbook.sample },
  };
}

/** Every figure of the sheet, in the order in which it is read. */
export const approvalFigures = (sheet: ApprovalSheet): readonly Figure[] => [
  ...sheet.changes,
  ...sheet.costs,
  ...sheet.units,
  sheet.breakEven,
  ...(sheet.runOut ? [sheet.runOut] : []),
  ...sheet.alternatives.flatMap(({ price, seats, fits }) => [price, seats, fits]),
  ...sheet.reversibility,
  ...sheet.dates,
];
