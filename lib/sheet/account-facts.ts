import type { Offer } from '@/lib/domain/playbook/offer';
import { limitAt, meterPoints, SEATS, seatsBought, seatsInUse } from '@/lib/signals/meter';
import { npsDistribution } from '@/lib/signals/nps';
import { present } from '@/lib/signals/reading';
import type { SignalInput } from '@/lib/signals/signal';
import { noticeFigure, renewalDays } from './dates';
import type { Figure, FigureValue } from './figure';
import { factFigure, figureOf } from './figure-of';
import { currentRung } from './names';
import { meterPaths, metricOf, runOutFigure } from './run-out';

const MOST_METERS = 3;

const count = (value: number | undefined): FigureValue | undefined =>
  value === undefined ? undefined : { kind: 'count', count: value };
const date = (on: string | undefined): FigureValue | undefined => (on === undefined ? undefined : { kind: 'date', on });
const code = (list: string, value: string | undefined): FigureValue | undefined =>
  value === undefined ? undefined : { kind: 'code', list, code: value };

/** Who they are. */
export function profileFacts(input: SignalInput): Figure[] {
  const profile = present(input, 'profile');
  const stage = present(input, 'lifecycle')?.stage;
  return [
    factFigure(input, 'industry', 'profile.industry', code('industry', profile?.industry)),
    factFigure(input, 'employees', 'profile.employees', count(profile?.employees)),
    factFigure(input, 'stage', 'lifecycle.stage', code('stage', stage)),
  ];
}

/** What they have and pay. */
export function contractFacts(input: SignalInput): Figure[] {
  const plan = present(input, 'plan');
  const rung = currentRung(input);
  const name: FigureValue | undefined = rung
    ? { kind: 'name', name: rung.name }
    : plan?.planName === undefined
      ? undefined
      : { kind: 'text', text: plan.planName };
  return [
    factFigure(input, 'plan', rung || plan?.planName === undefined ? 'plan.planId' : 'plan.planName', name),
    factFigure(input, 'mrr', 'plan.mrr', plan?.mrr && { kind: 'money', money: plan.mrr, per: 'month' }),
    factFigure(input, 'unit-now', 'plan.unitPrice', plan?.unitPrice && { kind: 'money', money: plan.unitPrice, per: 'month' }),
    factFigure(input, 'since', 'plan.startedOn', date(plan?.startedOn)),
    factFigure(input, 'renewal', 'plan.renewalOn', date(plan?.renewalOn)),
    noticeFigure(input, renewalDays(input, undefined)),
  ];
}

function seatLevel(input: SignalInput): Figure {
  const [used, bought] = [seatsInUse(input), seatsBought(input)];
  return figureOf(input, 'level', {
    value: used && bought && { kind: 'level', used: used.used, limit: bought.seats, unit: metricOf(input, SEATS)?.unit },
    paths: [used?.path ?? 'usage.seats', bought?.path ?? 'plan.seats'],
    formula: 'usage-level',
    of: metricOf(input, SEATS)?.name,
  });
}

/** How they use it: the seats, the offer's meter, then the fullest others; and when the offer's meter runs out. */
export function usageFacts(input: SignalInput, offer: Offer | undefined): Figure[] {
  const share = (metricId: string): number => {
    const latest = meterPoints(input, metricId)?.at(-1);
    const limit = latest && limitAt(input, metricId, latest);
    return metricId === offer?.metricId ? Number.POSITIVE_INFINITY : latest && limit ? latest.used / limit : -1;
  };
  const metrics = (present(input, 'usage')?.metrics ?? []).map(({ metricId }) => metricId);
  const others = metrics.filter((id) => id !== SEATS).toSorted((a, b) => share(b) - share(a));
  const levels = others.slice(0, MOST_METERS - 1).map((metricId) => {
    const latest = meterPoints(input, metricId)?.at(-1);
    const limit = latest && limitAt(input, metricId, latest);
    const metric = metricOf(input, metricId);
    return figureOf(input, 'level', {
      value: latest && limit !== undefined ? { kind: 'level', used: latest.used, limit, unit: metric?.unit } : undefined,
      paths: meterPaths(metricId),
      formula: 'usage-level',
      of: metric?.name,
    });
  });
  return [seatLevel(input), ...levels, runOutFigure(input, offer?.metricId ?? SEATS)];
}

/** What their people say of us: the latest answer of each that still counts. */
export function npsFact(input: SignalInput): Figure {
  const nps = present(input, 'nps');
  const freshDays = input.playbook.policy.npsFreshDays;
  const told = nps && npsDistribution(nps, { today: input.today, freshDays });
  return figureOf(input, 'nps', {
    value: told && told.score !== null ? { kind: 'nps', score: told.score, answers: told.answers } : undefined,
    paths: ['nps'],
    formula: 'nps-score',
  });
}
