import { IsoDate } from '../calendar';
import { Money } from '../money';
import { Count, Id, ShortText } from '../text';
import { z } from '../z';

/** Who the account is. `industry`, `region` are the playbook's codes where the field map translates, else the CRM's text. */
export const Profile = z.object({
  name: z.optional(ShortText),
  industry: z.optional(ShortText),
  employees: z.optional(Count),
  annualRevenue: z.optional(Money),
  region: z.optional(ShortText),
  departments: z.optional(Count),
  ownerName: z.optional(ShortText),
  customerSince: z.optional(IsoDate),
  /** The group of companies it belongs to; proof is never shown inside the quoted customer's own group. */
  groupId: z.optional(Id),
});
export type Profile = z.infer<typeof Profile>;
