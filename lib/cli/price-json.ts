import type { PriceModel } from '@/lib/domain/playbook/price-model';
import { eachSweetSpot } from '@/lib/pricing/sweet-spots';
import type { PriceAnswer } from './price-answer';

const LINES_A_PIECE = 5000;

/** The answer as JSON, in pieces: the sweet spots stand one a line and may be a million. */
export function* priceJson({ sweetSpots, ...answer }: PriceAnswer, model: PriceModel, maximum: number): Generator<string> {
  const head = JSON.stringify(answer, null, 2);
  if (!sweetSpots) {
    yield `${head}\n`;
    return;
  }
  yield `${head.slice(0, -2)},\n  "sweetSpots": [`;
  let lines: string[] = [];
  let separator = '\n';
  for (const spot of eachSweetSpot(model, maximum, sweetSpots)) {
    lines.push(`${separator}    ${JSON.stringify(spot)}`);
    separator = ',\n';
    if (lines.length < LINES_A_PIECE) continue;
    yield lines.join('');
    lines = [];
  }
  yield `${lines.join('')}${separator === '\n' ? '' : '\n  '}]\n}\n`;
}
