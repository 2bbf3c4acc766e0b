import { type DockWake, type ScoutToFrame, TAB_LINE } from '../protocol';
import { type Recognise, watchPage } from './page-watch';
import type { ContentScriptContext } from './script-life';

const SETTLED_MS = 1000;

/**
 * The scout of a page beside which the browser's own side panel stands: it docks nothing, and tells what the address says to pages of ours that
 * take up a line with this tab.
 */
export function startTeller(life: Pick<ContentScriptContext, 'signal' | 'isValid'>, recognise: Recognise): void {
  const { signal } = life;
  const home = chrome.runtime.getURL('');
  const lines = new Set<chrome.runtime.Port>();

  const page = watchPage(recognise, signal, (seen) => {
    if (!life.isValid) return;
    const word: ScoutToFrame = { t: 'page', page: seen };
    for (const line of lines) line.postMessage(word);
  });

  chrome.runtime.onConnect.addListener((line) => {
    const { name, sender } = line;
    if (signal.aborted || name !== TAB_LINE || sender?.id !== chrome.runtime.id || !sender.url?.startsWith(home)) return;
    lines.add(line);
    line.onDisconnect.addListener(() => lines.delete(line));
    const word: ScoutToFrame = { t: 'page', page: page() };
    line.postMessage(word);
  });
  // Whoever asks whether a scout is there hears that there is one, and that it has no frame.
  chrome.runtime.onMessage.addListener((_message, _sender, reply) => void (signal.aborted || reply(false)));

  const call = () => {
    const here: DockWake = { tsugite: 'wake' };
    if (life.isValid) chrome.runtime.sendMessage(here).catch(() => undefined);
  };
  const callWhenIdle = () => requestIdleCallback(call, { timeout: SETTLED_MS });
  signal.addEventListener('abort', () => {
    for (const line of lines) line.disconnect();
    lines.clear();
  });
  // The browser cuts the lines of a page that it keeps for going back to.
  addEventListener('pageshow', ({ persisted }) => persisted && callWhenIdle(), { signal });
  if (document.readyState === 'complete') callWhenIdle();
  else addEventListener('load', callWhenIdle, { signal });
}
