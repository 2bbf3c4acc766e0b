import type { Result } from '@/lib/domain/app-error';
import { currencyExponent } from '@/lib/domain/currency';
import type { PriceModel } from '@/lib/domain/playbook/price-model';
import { breakEven, comparePrices, type PriceStretch } from '@/lib/pricing/break-even';
import { type Price, priceOf } from '@/lib/pricing/price-of';
import { type Prorated, prorate } from '@/lib/pricing/prorate';
import { type SweetSpan, sweetSpots } from '@/lib/pricing/sweet-spots';
import { type Taxed, withTax } from '@/lib/pricing/with-tax';
import { MOST_QUANTITIES, type PriceOptions } from './price-options';

/** Everything that `price` was asked for. Amounts are minor units; `exponent` says how many of their digits are decimals. */
export interface PriceAnswer {
  readonly model: { readonly id: string; readonly kind: string; readonly currency: string; readonly exponent: number };
  readonly quantity: number;
  readonly period: Price['period'];
  readonly totalMinor: number;
  readonly lines: Price['steps'];
  readonly proration?: Prorated;
  readonly tax?: Taxed & { readonly rate: number; readonly rounding: 'down' };
  readonly breakEven?: {
    readonly against: string;
    readonly maximum: number;
    readonly quantity: number | null;
    readonly stretches: readonly PriceStretch[];
  };
  readonly sweetSpots?: readonly SweetSpan[];
}

type Asked = Pick<PriceOptions, 'quantity' | 'sweetSpots' | 'span' | 'taxRate'>;

function breakEvenOf(model: PriceModel, other: PriceModel, maximum: number): Result<NonNullable<PriceAnswer['breakEven']>> {
  const [quantity, stretches] = [breakEven(model, other, maximum), comparePrices(model, other, maximum)];
  if (!quantity.ok) return quantity;
  if (!stretches.ok) return stretches;
  return { ok: true, value: { against: other.id, maximum, quantity: quantity.value, stretches: stretches.value } };
}

/** Works out all that was asked of a model; the first thing that has no answer is the error. */
export function priceAnswer(model: PriceModel, other: PriceModel | undefined, asked: Asked): Result<PriceAnswer> {
  const { id, kind, currency } = model;
  const { quantity, span, taxRate } = asked;
  const price = priceOf(model, quantity);
  if (!price.ok) return price;
  const proration = span && prorate(price.value, span);
  if (proration?.ok === false) return proration;
  const netMinor = proration ? proration.value.totalMinor : price.value.totalMinor;
  const tax = taxRate === undefined ? undefined : withTax(netMinor, taxRate);
  if (tax === null) return { ok: false, error: { kind: 'misconfigured', field: 'tax' } };
  const even = other && breakEvenOf(model, other, asked.sweetSpots ?? MOST_QUANTITIES);
  if (even?.ok === false) return even;
  const spots = asked.sweetSpots === undefined ? undefined : sweetSpots(model, asked.sweetSpots);
  if (spots?.ok === false) return spots;
  return {
    ok: true,
    value: {
      model: { id, kind, currency, exponent: currencyExponent(currency) },
      quantity,
      period: price.value.period,
      totalMinor: price.value.totalMinor,
      lines: price.value.steps,
      ...(proration ? { proration: proration.value } : {}),
      ...(tax ? { tax: { rate: taxRate ?? 0, rounding: 'down', ...tax } } : {}),
      ...(even ? { breakEven: even.value } : {}),
      ...(spots ? { sweetSpots: spots.value } : {}),
    },
  };
}
