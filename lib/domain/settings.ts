import { PANEL_WIDTH } from './default-settings';
import { Language } from './language';
import { ReminderSettings } from './reminders';
import { ScheduleSettings } from './schedule';
import { z } from './z';

export { DEFAULT_SETTINGS, PANEL_WIDTH } from './default-settings';

export const PanelSettings = z.object({
  side: z.enum(['left', 'right']),
  width: z.int().check(z.minimum(PANEL_WIDTH.min), z.maximum(PANEL_WIDTH.max)),
  collapsed: z.boolean(),
});
export type PanelSettings = z.infer<typeof PanelSettings>;

export const SalesforceSettings = z.object({
  /** The consumer key of the customer's External Client App; empty: none yet. */
  clientId: z.string().check(z.maxLength(255)),
  /** Use the session of the open page where no token is; asks for the `cookies` permission. */
  useSession: z.boolean(),
  /** Share of the organisation's daily calls at which reading stops, 0 to 1. */
  limitShare: z.number().check(z.minimum(0), z.maximum(1)),
});
export type SalesforceSettings = z.infer<typeof SalesforceSettings>;

/** What a person chose on this device. Nothing secret stands in it. */
export const Settings = z.object({
  /** Language of the panel; `auto` follows the browser. */
  language: z.enum([...Language.options, 'auto']),
  /** Language of what is said to the customer. */
  customerLanguage: Language,
  theme: z.enum(['auto', 'light', 'dark']),
  panel: PanelSettings,
  /** Where the panel stands: docked in the CRM's page, or in the browser's own side panel. Missing: in the page. */
  dock: z.optional(z.enum(['page', 'side'])),
  salesforce: SalesforceSettings,
  /** Identities a person confirmed by hand where the page does not tell them, by `crm|tenant`. */
  confirmedIdentities: z.record(
    z.string(),
    z.object({
      orgId: z.string(),
      userId: z.string(),
      confirmedAtMs: z.int(),
    }),
  ),
  /** Working hours and the scheduling tool; missing: the usual ones, and none. */
  schedule: z.optional(ScheduleSettings),
  /** Missing: off. */
  reminders: z.optional(ReminderSettings),
  /** What a person made sure of, once for a recipe: `crm|model`, `crm|company` (`ConfirmHow` of `lib/crm/recipe-data.ts`). */
  confirmedRecipes: z.optional(z.array(z.string().check(z.maxLength(60))).check(z.maxLength(500))),
});
export type Settings = z.infer<typeof Settings>;

/** Some of the settings; what is left out stays as it is. */
export const SettingsPatch = z.partial(
  z.object({
    ...Settings.shape,
    panel: z.partial(PanelSettings),
    salesforce: z.partial(SalesforceSettings),
  }),
);
export type SettingsPatch = z.infer<typeof SettingsPatch>;
