import { IsoDate } from '../calendar';
import { Money } from '../money';
import { Count, Id, LongText, ShortText } from '../text';
import { z } from '../z';

/** What the account owns or bought; also what it bought elsewhere (`fromCompetitor`), with that contract's end. */
export const Purchases = z.object({
  items: z.array(
    z.object({
      productId: z.optional(Id),
      name: ShortText,
      purchasedOn: z.optional(IsoDate),
      quantity: z.optional(Count),
      amount: z.optional(Money),
      active: z.optional(z.boolean()),
      endsOn: z.optional(IsoDate),
    }),
  ),
});
export type Purchases = z.infer<typeof Purchases>;

export const Opportunities = z.object({
  items: z.array(
    z.object({
      id: Id,
      name: ShortText,
      stage: z.optional(ShortText),
      amount: z.optional(Money),
      closeOn: z.optional(IsoDate),
      outcome: z.enum(['open', 'won', 'lost']),
      lossReason: z.optional(ShortText),
    }),
  ),
});
export type Opportunities = z.infer<typeof Opportunities>;

/** People at the account and what was said to them. */
export const Contacts = z.object({
  people: z.array(
    z.object({
      id: Id,
      name: ShortText,
      role: z.optional(ShortText),
      optedOut: z.optional(z.boolean()),
    }),
  ),
  touches: z.array(
    z.object({
      onDate: IsoDate,
      channel: z.enum(['call', 'email', 'visit', 'meeting', 'other']),
      subject: z.optional(LongText),
      contactId: z.optional(Id),
      planned: z.optional(z.boolean()),
    }),
  ),
});
export type Contacts = z.infer<typeof Contacts>;

export const Severity = z.enum(['low', 'medium', 'high', 'critical']);
export type Severity = z.infer<typeof Severity>;

/** Tickets, stated pains and unpaid invoices: what must be mended before anything is offered. */
export const Support = z.object({
  tickets: z.array(
    z.object({
      id: Id,
      subject: z.optional(LongText),
      severity: z.optional(Severity),
      open: z.boolean(),
      openedOn: z.optional(IsoDate),
    }),
  ),
  pains: z.optional(z.array(LongText)),
  overdueInvoices: z.optional(Count),
});
export type Support = z.infer<typeof Support>;

export const Competitors = z.object({
  items: z.array(
    z.object({
      name: ShortText,
      /** The playbook's product that would fill the same need. */
      insteadOfProductId: z.optional(Id),
      contractEndsOn: z.optional(IsoDate),
      note: z.optional(LongText),
    }),
  ),
});
export type Competitors = z.infer<typeof Competitors>;

/** Signs of need seen outside of the meters. `subject` is the playbook's plan, feature or product id where there is one. */
export const Interest = z.object({
  signals: z.array(
    z.object({
      kind: z.enum(['viewed-plan', 'viewed-feature', 'asked', 'headcount-growth', 'new-department', 'stated-problem']),
      subject: z.optional(Id),
      onDate: IsoDate,
    }),
  ),
});
export type Interest = z.infer<typeof Interest>;

/** Stages of a customer's life (practice 1, rule 7). */
export const Stage = z.enum(['onboarding', 'adoption', 'value', 'expansion', 'renewal']);
export type Stage = z.infer<typeof Stage>;

/** The stage as the CRM states it, where it does; else it is derived from usage and tenure. */
export const Lifecycle = z.object({ stage: z.optional(Stage) });
export type Lifecycle = z.infer<typeof Lifecycle>;
