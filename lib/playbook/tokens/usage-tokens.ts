import { addDays } from '@/lib/signals/days';
import { forecastRunOut } from '@/lib/signals/forecast';
import { limitAt, meterPoints, SEATS, seatsBought, seatsInUse } from '@/lib/signals/meter';
import { count, date, offerOf, percent, type Token, type TokenInput, text } from './token';

/** Beyond half a year a straight line says nothing. */
const FORECAST_HORIZON_DAYS = 183;

/** The meter the conversation is about: the offer's, else the seats. */
const subjectOf = (input: TokenInput): string => offerOf(input)?.metricId ?? SEATS;

/** What is used and included in the current period; a limit of null is unlimited. */
function levelOf(input: TokenInput): { used: number | undefined; limit: number | null | undefined } {
  const metricId = subjectOf(input);
  if (metricId === SEATS) return { used: seatsInUse(input)?.used, limit: seatsBought(input)?.seats };
  const point = meterPoints(input, metricId)?.at(-1);
  return { used: point?.used, limit: point && limitAt(input, metricId, point) };
}

const metricText = (input: TokenInput, part: 'name' | 'unit') =>
  text(input.playbook.metrics.find((metric) => metric.id === subjectOf(input))?.[part][input.language]);

const meter = (id: string, kind: Token['kind'], resolve: Token['resolve']): Token => ({
  id,
  kind,
  fact: 'usage',
  facets: kind === 'text' ? [] : ['usage', 'plan'],
  needsOffer: false,
  resolve,
});

/** How much is used of what the offer is about, and when it runs out. */
export const usageTokens: readonly Token[] = [
  meter('metric.name', 'text', (input) => metricText(input, 'name')),
  meter('metric.unit', 'text', (input) => metricText(input, 'unit')),
  meter('metric.used', 'count', (input) => count(levelOf(input).used)),
  meter('metric.limit', 'count', (input) => count(levelOf(input).limit ?? undefined)),
  meter('metric.percent', 'percent', (input) => {
    const { used, limit } = levelOf(input);
    return used !== undefined && limit ? percent(used / limit) : undefined;
  }),
  meter('runout.date', 'date', (input) => {
    const points = meterPoints(input, subjectOf(input));
    const latest = points?.at(-1);
    const limit = latest && limitAt(input, subjectOf(input), latest);
    if (!points || !limit) return undefined;
    const forecast = forecastRunOut(points, limit);
    // A day already reached or too far to mean anything is no date to say to a customer.
    if (forecast.state !== 'forecast' || forecast.days === null || forecast.days > FORECAST_HORIZON_DAYS) return undefined;
    return date(addDays(input.today, Math.floor(forecast.days)));
  }),
];
