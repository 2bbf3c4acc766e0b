import type { Decision } from '@/lib/domain/decision/decision';
import { loadMessages, type MessageKey } from '@/lib/i18n/messages';
import { translate } from '@/lib/i18n/translate';
import { ownTabId } from '@/lib/messaging/own-tab';
import { readSettings } from '@/lib/storage/settings';
import { languageOf } from './language-of';

type Kind = Decision['kind'];

/** What the toolbar button says of its tab: a sign of one character, and a sentence. Of the customer neither says anything. */
export interface ToolbarMark {
  badge: string;
  colour: string;
  says: MessageKey;
  kind?: Kind;
}

const OFFER = '#0b5cad';
const QUIET = '#5d6675';
const CARE = '#8f5106';
const BAD = '#b1241a';

/** The same meanings as the panel's own drawings. */
const SIGNS: Readonly<Record<Kind, readonly [badge: string, colour: string]>> = {
  upsell: ['↑', OFFER],
  'cross-sell': ['+', OFFER],
  'volume-discount': ['%', OFFER],
  trial: ['▷', OFFER],
  campaign: ['★', OFFER],
  downsell: ['↓', OFFER],
  recovery: ['♥', CARE],
  'no-offer': ['–', QUIET],
};

/** States in which a person has to connect, or to say who they are, before anything can be shown. */
const TO_CONNECT: readonly string[] = ['signed-out', 'unconfirmed', 'unclaimed', 'no-source'];
/** States in which all is well and there is nothing to tell. */
const CALM: readonly string[] = ['account', 'loading', 'asking'];

/** The mark for what the panel has painted (`Painted`). */
export function markOf(state: string, kind: Kind | undefined): ToolbarMark {
  if (state === 'account' && kind) {
    const [badge, colour] = SIGNS[kind];
    return { badge, colour, says: 'toolbar.kind', kind };
  }
  if (CALM.includes(state)) return { badge: '', colour: QUIET, says: 'toolbar.on' };
  if (state === 'elsewhere') return { badge: '', colour: QUIET, says: 'toolbar.no-account' };
  if (TO_CONNECT.includes(state)) return { badge: '!', colour: CARE, says: 'toolbar.connect' };
  return { badge: '!', colour: BAD, says: 'toolbar.attention' };
}

let painted = 0;

const ICONS = { 16: '/icon/16.png', 32: '/icon/32.png', 48: '/icon/48.png' };

/**
 * Says it on the button of the panel's own tab, and of no other. The browser takes it back when the tab goes to another document, or closes; within
 * one document each painting says it anew.
 */
export async function showOnToolbar(state: string, kind: Kind | undefined): Promise<void> {
  painted += 1;
  const mine = painted;
  const [tabId, settings] = await Promise.all([ownTabId(), readSettings()]);
  const language = languageOf(settings);
  await loadMessages(language);
  // Something else has been painted meanwhile.
  if (tabId === undefined || mine !== painted) return;
  const { badge, colour, says, kind: told } = markOf(state, kind);
  const title = translate(language, says, told ? { kind: translate(language, `kind.${told}`) } : {});
  await Promise.all([
    chrome.action.setBadgeText({ tabId, text: badge }),
    chrome.action.setBadgeBackgroundColor({ tabId, color: colour }),
    chrome.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    chrome.action.setTitle({ tabId, title }),
    chrome.action.setIcon({ tabId, path: ICONS }),
  ]);
}
