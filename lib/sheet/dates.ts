import type { Offer } from '@/lib/domain/playbook/offer';
import { type BackwardCalendar, backwardCalendar } from '@/lib/signals/backward-calendar';
import { present } from '@/lib/signals/reading';
import { renewalTerms } from '@/lib/signals/renewal-terms';
import type { SignalInput } from '@/lib/signals/signal';
import { type TimeLeft, timeLeft } from '@/lib/signals/time-left';
import type { Figure } from './figure';
import { figureOf } from './figure-of';

/** The days that lead back from the renewal, and what still fits before the notice (X4). */
export interface RenewalDays {
  readonly calendar: BackwardCalendar;
  readonly left: TimeLeft;
}

export function renewalDays(input: SignalInput, offer: Offer | undefined): RenewalDays | undefined {
  const terms = renewalTerms(input, offer?.proposal.trialDays ?? 0);
  if (!terms) return undefined;
  const { calendar } = input.playbook.policy;
  return { calendar: backwardCalendar(terms, calendar), left: timeLeft(terms, input.today, calendar) };
}

/** A day of the backward calendar; where the notice is not known, it rests on the usual one, and its origin says so. */
function dayFigure(input: SignalInput, id: string, on: string | undefined): Figure {
  const assumed = present(input, 'plan')?.noticeDays === undefined;
  return figureOf(input, id, {
    value: on === undefined ? undefined : { kind: 'date', on },
    paths: ['plan.renewalOn', ...(assumed ? [] : ['plan.noticeDays'])],
    formula: 'backward-calendar',
    book: assumed ? 'assumed' : undefined,
  });
}

/** The last day of notice, or that it is over. */
export function noticeFigure(input: SignalInput, days: RenewalDays | undefined, id = 'notice-date'): Figure {
  const { state } = days?.left ?? {};
  const figure = dayFigure(input, id, days?.calendar.noticeOn);
  if (state !== 'after-notice' && state !== 'renewed') return figure;
  return { ...figure, value: { kind: 'said', said: state } };
}

/** The next dates for the buyer: the trial, the start of the approval, the day to decide by, the renewal; none that is past. */
export function dateFigures(input: SignalInput, offer: Offer): Figure[] {
  const days = renewalDays(input, offer);
  const ahead = (on: string | undefined) => on !== undefined && on >= input.today;
  const { calendar } = days ?? {};
  const isTrial = offer.proposal.trialDays !== undefined && ahead(calendar?.startOn);
  return [
    ...(isTrial ? [dayFigure(input, 'trial-by', calendar?.startOn)] : []),
    ...(ahead(calendar?.approvalFrom) ? [dayFigure(input, 'approval-from', calendar?.approvalFrom)] : []),
    noticeFigure(input, days, 'decide-by'),
    figureOf(input, 'renewal', {
      value: calendar && { kind: 'date', on: calendar.renewalOn },
      paths: ['plan.renewalOn'],
    }),
  ];
}
