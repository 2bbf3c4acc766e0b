import '@/components/ui/base.css';
import { createRoot } from 'react-dom/client';
import { loadMessages } from '@/lib/i18n/messages';
import { tabNamedBy } from '@/lib/messaging/own-tab';
import { keptReads } from '@/lib/queries/kept-reads';
import { readAhead } from '@/lib/storage/read-ahead';
import { openReader } from '@/lib/storage/reader';
import { readSettings, subscribeSettings } from '@/lib/storage/settings';
import { App } from '../sidebar/app';
import { languageOf } from '../sidebar/language-of';
import { fetchLateParts } from '../sidebar/late-parts';
import { BesideScreen } from './beside-screen';
import { openTabDoor } from './tab-door';

// The panel of one tab, in a document of its own: what is known of one tab's page can get into no other tab's panel.

const tabId = tabNamedBy(new URL(location.href));
const root = document.getElementById('root');
const reader = readAhead(openReader());
let settings = readSettings();
subscribeSettings((changed) => {
  settings = Promise.resolve(changed);
});

if (tabId !== undefined && root) {
  await settings.then((chosen) => loadMessages(languageOf(chosen)));
  const kept = keptReads(reader, () => settings);
  const door = openTabDoor(tabId, kept.ahead);
  createRoot(root).render(
    <>
      <App door={door} kept={kept} />
      <BesideScreen door={door} kept={kept} tabId={tabId} />
    </>,
  );
  requestIdleCallback(fetchLateParts);
}
