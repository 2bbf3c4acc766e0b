import type { Settings } from './settings';

/** The widths a dock may have, in CSS pixels. */
export const PANEL_WIDTH = { min: 320, max: 560, usual: 380 } as const;

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  customerLanguage: 'ja',
  theme: 'auto',
  panel: { side: 'right', width: PANEL_WIDTH.usual, collapsed: false },
  salesforce: { clientId: '', useSession: false, limitShare: 0.8 },
  confirmedIdentities: {},
};
