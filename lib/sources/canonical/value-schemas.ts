import { IsoDate } from '@/lib/domain/calendar';
import { Money } from '@/lib/domain/money';
import { Count, Id, LongText, Quantity, Ratio, ShortText } from '@/lib/domain/text';
import { z } from '@/lib/domain/z';
import type { ValueKind } from './fields';

/** What a value of each kind must be, where no facet has a field of that name to ask. */
export const VALUE_SCHEMAS = {
  text: LongText,
  id: Id,
  code: ShortText,
  codes: z.array(Id).check(z.maxLength(500)),
  lines: z.array(LongText).check(z.maxLength(500)),
  count: Count,
  score: z.int().check(z.minimum(0), z.maximum(10)),
  quantity: Quantity,
  ratio: Ratio,
  money: Money,
  'signed-money': Money,
  date: IsoDate,
  flag: z.boolean(),
  domain: ShortText,
} as const satisfies Record<ValueKind, z.core.$ZodType>;
