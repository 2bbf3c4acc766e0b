import { IsoDate } from '../calendar';
import { Id, LongText, ShortText } from '../text';
import { z } from '../z';

/** One answer to "how likely are you to recommend us", 0 to 10. */
export const NpsResponse = z.object({
  score: z.int().check(z.minimum(0), z.maximum(10)),
  answeredOn: IsoDate,
  contactId: z.optional(Id),
  name: z.optional(ShortText),
  role: z.optional(ShortText),
  comment: z.optional(LongText),
});
export type NpsResponse = z.infer<typeof NpsResponse>;

export const Nps = z.object({ responses: z.array(NpsResponse) });
export type Nps = z.infer<typeof Nps>;
