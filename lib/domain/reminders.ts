import { z } from './z';

/** Whether the browser tells of days that come up, and whether it may name the customer while it does: others may see the screen. */
export const ReminderSettings = z.object({ on: z.boolean(), names: z.boolean() });
export type ReminderSettings = z.infer<typeof ReminderSettings>;
