import type { Result } from '@/lib/domain/app-error';
import type { PriceModel, Tier } from '@/lib/domain/playbook/price-model';
import { checkTiers } from './check-tiers';
import { timesUnit, toMinor } from './exact';

/** One worked line: quantity × unit = amount. */
export interface PriceStep {
  readonly quantity: number;
  readonly unitMinor: number;
  readonly amountMinor: number;
}

/** What a quantity costs for one `period`, in minor units; the steps add up to the total. */
export interface Price {
  readonly period: PriceModel['period'];
  readonly totalMinor: number;
  readonly steps: readonly PriceStep[];
}

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
      const over = Math.max(0, quantity - model.included);
      return over > 0
        ? [
            [1, model.fixedMinor],
            [over, model.overMinor],
          ]
        : [[1, model.fixedMinor]];
    }
  }
}

const misconfigured = (field: string) => ({ ok: false as const, error: { kind: 'misconfigured' as const, field } });

/**
 * The price of a quantity (practice 5): volume, graduated, package, overage, per unit, flat. Exact; fractions of a minor unit
 * round half up per line. Errors: `misconfigured` with the model's id and `tiers…`, `quantity` or `amount` (too large to be exact).
 */
export function priceOf(model: PriceModel, quantity: number): Result<Price> {
  const wrongTier = 'tiers' in model ? checkTiers(model.tiers) : null;
  if (wrongTier !== null) return misconfigured(`priceModels.${model.id}.${wrongTier}`);
  if (!(quantity >= 0) || !Number.isFinite(quantity)) return misconfigured(`priceModels.${model.id}.quantity`);
  const steps: PriceStep[] = [];
  let total = 0n;
  for (const [count, unitMinor] of linesOf(model, quantity)) {
    const amount = timesUnit(count, unitMinor);
    total += amount;
    steps.push({ quantity: count, unitMinor, amountMinor: Number(amount) });
  }
  const totalMinor = toMinor(total);
  if (totalMinor === null) return misconfigured(`priceModels.${model.id}.amount`);
  return { ok: true, value: { period: model.period, totalMinor, steps } };
}
