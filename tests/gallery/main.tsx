import { createRoot } from 'react-dom/client';
import { LocaleProvider } from '@/components/locale';
import { Language } from '@/lib/domain/language';
import { loadMessages } from '@/lib/i18n/messages';
import { TODAY_MS } from '@/tests/support/snapshot-builder';
import { scenes } from './scenes';

const query = new URLSearchParams(location.search);
const language = Language.options.find((one) => one === query.get('lang')) ?? 'ja';
document.documentElement.lang = language;
document.documentElement.dataset.theme = query.get('theme') ?? 'light';

document.documentElement.dataset.scenes = Object.keys(scenes).join(' ');

const Scene = scenes[query.get('scene') ?? 'growing'];
const root = document.getElementById('root');
await loadMessages(language);
if (root && Scene) {
  createRoot(root).render(
    <LocaleProvider language={language} nowMs={TODAY_MS}>
      <Scene language={language} />
    </LocaleProvider>,
  );
}

// With `open=1` everything that can be opened is.
function openAll(): void {
  for (const one of document.querySelectorAll('details')) one.open = true;
}
if (query.get('open')) setTimeout(openAll, 50);
