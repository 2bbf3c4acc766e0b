import { isKnownCurrency } from '@/lib/domain/currency';
import { PriceModel } from '@/lib/domain/playbook/price-model';
import type { CommandIo } from './command';
import { nameOf, readText } from './files';
import { bad, type Input, readInput } from './read-input';
import { strayKeys } from './stray-keys';

/** One price model from a file. A key that is not known is refused too: a misspelt minimum would change every price in silence. */
export async function readPriceModel(io: CommandIo, file: string): Promise<Input<PriceModel>> {
  const name = nameOf(file);
  const text = await readText(io, file);
  const model = text.ok ? readInput(text.value, PriceModel, name) : text;
  if (!text.ok || !model.ok) return model;
  const stray = strayKeys(JSON.parse(text.value), model.value);
  if (stray.length > 0)
    return bad(...stray.map((path) => `${name}: ${path}: a price of kind ${model.value.kind} has no such key`));
  const { currency } = model.value;
  return isKnownCurrency(currency)
    ? model
    : bad(`${name}: currency: expected a currency of ISO 4217, received ${JSON.stringify(currency)}`);
}
