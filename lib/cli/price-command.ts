import { type CommandIo, EXIT_FAILED, EXIT_OK, refuse } from './command';
import { nameOf } from './files';
import { priceAnswer } from './price-answer';
import { priceJson } from './price-json';
import { readPriceModel } from './price-model-file';
import { MOST_QUANTITIES, readPriceOptions } from './price-options';
import { priceText } from './price-text';
import { bad } from './read-input';

const HELP = `Prices a quantity, exact to the minor unit, with worked lines.

  npm run price -- --model FILE --quantity N [--sweet-spots MAX] [--against FILE]
                   [--from DATE --until DATE [--anchor DATE]] [--tax RATE] [--json] [--lang ja|en]

  --model FILE       one price model as JSON; "-" reads standard input
  --quantity N       how many, from 0; parts count to the thousandth
  --sweet-spots MAX  also the quantities from 1 to MAX at which more, up to MAX, costs less or the same; at most ${MOST_QUANTITIES}
  --against FILE     another price model: from which quantity on, up to MAX, it costs no more than this one
  --from, --until    also the price for the days from DATE up to, but without, the other, by the true length of each period
  --anchor DATE      a day on which a period starts; without it the day of --from
  --tax RATE         also the tax, as a share such as 0.1: once on the total, cut to the minor unit, never inside a price
  --json             print JSON; amounts are integers in minor units, "exponent" says how many digits are decimals
  --lang ja|en       language of the printed text, English by default
  --help             print this

A price model: { "id", "currency", "period": "month" | "year" | "once", "kind": ... } with, by its kind,
  flat       "amountMinor"
  per-unit   "unitMinor"
  volume     "tiers": [{ "upTo": 10, "unitMinor": 10000 }, ..., { "upTo": null, "unitMinor": 8000 }]; one rate for all units
  graduated  "tiers" likewise; each unit at the rate of its own tier. A tier may say "from" too, the number after the last "upTo"
  package    "packageSize", "packageMinor"; started packages count whole
  overage    "fixedMinor", "included", "overMinor"
and, where there is a commitment, "minimumQuantity" or "minimumMinor".

Exit code 0: priced. 1: there is no exact price. 2: an option or a file is wrong; each line on standard error names the place.
`;

/** What stands in the way of a price because of what was asked, by the field that the pricing names. */
const ASKED_WRONGLY: Readonly<Record<string, string>> = {
  period: '--from, --against: what is paid once is neither prorated nor compared with what is not',
  currency: '--against: expected a price in the same currency',
  maximum: '--sweet-spots: expected fewer quantities for packages of this size',
};

/** `price`: reads a price model, prints what a quantity costs. Resolves to the exit code. */
export async function priceCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const options = readPriceOptions(args);
  if (!options.ok) return refuse(io, options);
  if (options.value === 'help') {
    io.write(HELP);
    return EXIT_OK;
  }
  const { model: file, against, quantity, json, language } = options.value;
  const maximum = options.value.sweetSpots ?? MOST_QUANTITIES;
  const model = await readPriceModel(io, file);
  if (!model.ok) return refuse(io, model);
  const other = against === undefined ? undefined : await readPriceModel(io, against);
  if (other?.ok === false) return refuse(io, other);

  const answer = priceAnswer(model.value, other?.value, options.value);
  if (!answer.ok) {
    const field = answer.error.kind === 'misconfigured' ? answer.error.field : '';
    const wrong = ASKED_WRONGLY[field];
    if (wrong !== undefined) return refuse(io, bad(wrong));
    if (json) io.write(`${JSON.stringify({ model: { id: model.value.id }, quantity, totalMinor: null }, null, 2)}\n`);
    io.writeError(`${nameOf(file)}: ${field}: too large for an exact price\n`);
    return EXIT_FAILED;
  }
  if (!json) io.write(priceText(answer.value, model.value, maximum, language));
  else for (const piece of priceJson(answer.value, model.value, maximum)) io.write(piece);
  return EXIT_OK;
}
