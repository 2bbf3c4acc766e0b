import type { Result } from '@/lib/domain/app-error';
import type { PriceModel, Tier } from '@/lib/domain/playbook/price-model';
import { checkTiers } from './check-tiers';
import { minus, timesUnit, toMinor } from './exact';
import { misconfigured } from './misconfigured';

/** One worked line: quantity × unit = amount. */
export interface PriceStep {
  readonly quantity: number;
  readonly unitMinor: number;
  readonly amountMinor: number;
  /** Paid for because of a commitment, not because of use: of a quantity, or of an amount per period. */
  readonly commitment?: 'quantity' | 'amount';
}

/** What a quantity costs for one `period`, in minor units; the steps add up to the total. */
export interface Price {
  readonly period: PriceModel['period'];
  readonly totalMinor: number;
  readonly steps: readonly PriceStep[];
}

/** The largest quantity of the vocabulary; a larger one is a typing error. */
const MOST = 1e15;

type Line = readonly [quantity: number, unitMinor: number];

function volumeLine(tiers: readonly Tier[], quantity: number): Line[] {
  const reached = tiers.find((tier) => tier.upTo === null || quantity <= tier.upTo);
  return [[quantity, reached?.unitMinor ?? 0]];
}

function graduatedLines(tiers: readonly Tier[], quantity: number): Line[] {
  const lines: Line[] = [];
  let counted = 0;
  for (const tier of tiers) {
    const upTo = Math.min(quantity, tier.upTo ?? quantity);
    if (upTo > counted) lines.push([upTo - counted, tier.unitMinor]);
    counted = Math.max(counted, upTo);
  }
  return lines;
}

function linesOf(model: PriceModel, quantity: number): Line[] {
  switch (model.kind) {
    case 'flat':
      return [[1, model.amountMinor]];
    case 'per-unit':
      return [[quantity, model.unitMinor]];
    case 'volume':
      return volumeLine(model.tiers, quantity);
    case 'graduated':
      return graduatedLines(model.tiers, quantity);
    case 'package':
      return [[Math.ceil(quantity / model.packageSize), model.packageMinor]];
    case 'overage': {
      const over = Math.max(0, minus(quantity, model.included));
      return over > 0
        ? [
            [1, model.fixedMinor],
            [over, model.overMinor],
          ]
        : [[1, model.fixedMinor]];
    }
  }
}

/** The lines of what is used, then those that a committed quantity adds to them; both at the rates of the committed quantity. */
function workedLines(model: PriceModel, quantity: number): PriceStep[] {
  const step = ([count, unitMinor]: Line): PriceStep => ({
    quantity: count,
    unitMinor,
    amountMinor: Number(timesUnit(count, unitMinor)),
  });
  const billed = Math.max(quantity, model.minimumQuantity ?? 0);
  const whole = linesOf(model, billed).map(step);
  if (billed === quantity) return whole;
  const rate = whole[0]?.unitMinor ?? 0;
  const used = model.kind === 'volume' ? [step([quantity, rate])] : linesOf(model, quantity).map(step);
  // A larger quantity only lengthens the lines of a smaller one, or adds lines behind them.
  const added = whole.map(({ quantity: count, unitMinor, amountMinor }, index): PriceStep => {
    const before = used[index] ?? { quantity: 0, amountMinor: 0 };
    const more = minus(count, before.quantity);
    return { quantity: more, unitMinor, amountMinor: amountMinor - before.amountMinor, commitment: 'quantity' };
  });
  return [...used, ...added].filter((line) => line.quantity > 0);
}

/**
 * The price of a quantity (practice 5): volume, graduated, package, overage, per unit, flat; at least what is committed to.
 * Exact; fractions of a minor unit round half up per line. Errors: `misconfigured` with the model's id and `tiers…`, `quantity`
 * or `amount` (too large to be exact).
 */
export function priceOf(model: PriceModel, quantity: number): Result<Price> {
  const wrongTier = 'tiers' in model ? checkTiers(model.tiers) : null;
  if (wrongTier !== null) return misconfigured(`priceModels.${model.id}.${wrongTier}`);
  if (!(quantity >= 0 && quantity <= MOST)) return misconfigured(`priceModels.${model.id}.quantity`);
  const steps = workedLines(model, quantity);
  const worked = steps.reduce((sum, step) => sum + BigInt(step.amountMinor), 0n);
  const short = BigInt(model.minimumMinor ?? 0) - worked;
  if (short > 0n) {
    const amountMinor = Number(short);
    steps.push({ quantity: 1, unitMinor: amountMinor, amountMinor, commitment: 'amount' });
  }
  const totalMinor = toMinor(short > 0n ? worked + short : worked);
  if (totalMinor === null) return misconfigured(`priceModels.${model.id}.amount`);
  return { ok: true, value: { period: model.period, totalMinor, steps } };
}
