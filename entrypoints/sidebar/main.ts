import { loadMessages } from '@/lib/i18n/messages';
import { readAhead } from '@/lib/storage/read-ahead';
import { openReader } from '@/lib/storage/reader';
import { readSettings, subscribeSettings } from '@/lib/storage/settings';
import { openDock } from './dock-door';
import { languageOf } from './language-of';

// The page's first and smallest script: the handshake runs, and the disk is read, while the panel's own code is on its way.

const reader = readAhead(openReader());
let ahead = reader.ahead;
const door = openDock((key) => ahead(key));

let settings = readSettings();
subscribeSettings((changed) => {
  settings = Promise.resolve(changed);
});
settings.then((chosen) => loadMessages(languageOf(chosen))).catch(() => undefined);

void import('./panel').then(({ showPanel }) => {
  ahead = showPanel({ door, reader, settings: () => settings });
});
