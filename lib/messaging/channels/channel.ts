import { z } from '@/lib/domain/z';

/** Who may call: `frame`, the panel inside a CRM page; `page`, an extension page in a tab or window of its own. */
export type SenderKind = 'frame' | 'page';

export const both: readonly SenderKind[] = ['frame', 'page'];
export const page: readonly SenderKind[] = ['page'];
export const frame: readonly SenderKind[] = ['frame'];
export const crm = z.string().check(z.minLength(1), z.maxLength(40));
export const tenant = z.string().check(z.minLength(1), z.maxLength(255));
export const nothing = z.object({});

/** What a group of channels is made of: each names its senders and its schemas. */
export type ChannelTable = Record<
  string,
  { senders: readonly SenderKind[]; request: z.core.$ZodType; response: z.core.$ZodType }
>;
