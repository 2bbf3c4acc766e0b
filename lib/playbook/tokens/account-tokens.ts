import { seatsBought, seatsInUse } from '@/lib/signals/meter';
import { present } from '@/lib/signals/reading';
import { calendarOf } from './renewal-days';
import { count, date, percent, type Token, type TokenInput, text } from './token';

const about = (id: string, rest: Omit<Token, 'id' | 'needsOffer'>): Token => ({ id, needsOffer: false, ...rest });

const seats = (input: TokenInput) => ({ bought: seatsBought(input)?.seats, used: seatsInUse(input)?.used });

/** Who the account is and how its contract stands. */
export const accountTokens: readonly Token[] = [
  about('account.name', {
    kind: 'text',
    fact: 'profile.name',
    facets: ['profile'],
    resolve: (input) => text(present(input, 'profile')?.name),
  }),
  about('plan.name', {
    kind: 'text',
    fact: 'plan.planId',
    facets: ['plan'],
    resolve: (input) => {
      const plan = present(input, 'plan');
      const rung = input.playbook.plans.find((candidate) => candidate.id === plan?.planId);
      return text(rung?.name[input.language] ?? plan?.planName);
    },
  }),
  about('seats.bought', {
    kind: 'count',
    fact: 'plan.seats',
    facets: ['plan'],
    resolve: (input) => count(seats(input).bought),
  }),
  about('seats.used', {
    kind: 'count',
    fact: 'usage.seats',
    facets: ['usage'],
    resolve: (input) => count(seats(input).used),
  }),
  about('seats.free', {
    kind: 'count',
    fact: 'usage.seats',
    facets: ['plan', 'usage'],
    resolve: (input) => {
      const { bought, used } = seats(input);
      return bought === undefined || used === undefined || used > bought ? undefined : count(bought - used);
    },
  }),
  about('utilisation.percent', {
    kind: 'percent',
    fact: 'usage.seats',
    facets: ['plan', 'usage'],
    resolve: (input) => {
      const { bought, used } = seats(input);
      return bought && used !== undefined ? percent(used / bought) : undefined;
    },
  }),
  about('renewal.date', {
    kind: 'date',
    fact: 'plan.renewalOn',
    facets: ['plan'],
    resolve: (input) => date(present(input, 'plan')?.renewalOn),
  }),
  about('notice.date', {
    kind: 'date',
    fact: 'plan.renewalOn',
    facets: ['plan'],
    resolve: (input) => date(calendarOf(input)?.noticeOn),
  }),
  about('firsttalk.date', {
    kind: 'date',
    fact: 'plan.renewalOn',
    facets: ['plan'],
    resolve: (input) => {
      const day = calendarOf(input)?.startOn;
      return day !== undefined && day >= input.today ? date(day) : undefined;
    },
  }),
  about('nps.date', {
    kind: 'date',
    fact: 'nps',
    facets: ['nps'],
    resolve: (input) => {
      const days = present(input, 'nps')?.responses.map((response) => response.answeredOn) ?? [];
      return date(days.toSorted().at(-1));
    },
  }),
];
