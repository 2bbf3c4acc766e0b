import { z } from '@/lib/domain/z';

/**
 * What a number of the source counts, where it is not the field's own unit.
 * `percent`: 80 is 0.8. `thousand` … `hundred-million`: 千, 万, 百万, 億. `minor`: money is in cents already. `per-year`: an amount
 * for twelve months. `year`, `month`: a length in years (→ months) or months (→ days, 31 each, so that no notice is late).
 */
export const Scale = z.enum([
  'percent',
  'thousand',
  'ten-thousand',
  'million',
  'hundred-million',
  'minor',
  'per-year',
  'year',
  'month',
]);
export type Scale = z.infer<typeof Scale>;
