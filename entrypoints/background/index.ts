import { defineBackground } from 'wxt/utils/define-background';
import { serve } from '@/lib/messaging/server';
import { trustOwnPagesOnly } from '@/lib/storage/access-level';
import { connectionHandlers } from './connection-handlers';
import { crmHandlers, finishAsked } from './crm-handlers';
import { dataHandlers } from './data-handlers';
import { importHandlers } from './import-handlers';
import { pageHandlers } from './page-handlers';
import { togglePanel } from './panel-toggle';
import { onPolicyChange } from './policy';
import { answerScouts } from './recipe-answer';
import { refreshHandler } from './refresh-handler';
import { installSamplePlaybook } from './sample-playbook';
import { scoutOpenTabs, syncScoutScripts } from './scout-scripts';
import { sourceHandlers } from './source-handlers';
import { workerCache } from './worker-cache';

const SWEEP = 'sweep';
const SWEEP_EVERY_MIN = 6 * 60;

async function startScouts(): Promise<void> {
  await scoutOpenTabs(await syncScoutScripts());
}

/** Every listener is registered before the first `await`: one that comes later misses the event that woke the worker. */
export default defineBackground(() => {
  const cache = workerCache();

  serve({
    ...refreshHandler(cache),
    ...connectionHandlers(cache),
    ...crmHandlers,
    ...sourceHandlers(cache),
    ...importHandlers(cache),
    ...pageHandlers,
    ...dataHandlers(cache),
  });

  answerScouts();
  onPolicyChange(() => void startScouts());

  chrome.runtime.onInstalled.addListener(async () => {
    await Promise.all([
      chrome.alarms.create(SWEEP, { periodInMinutes: SWEEP_EVERY_MIN }),
      installSamplePlaybook(cache),
      startScouts(),
    ]);
  });
  chrome.runtime.onStartup.addListener(async () => {
    await Promise.all([
      chrome.alarms.create(SWEEP, { periodInMinutes: SWEEP_EVERY_MIN }),
      cache.sweep(),
      installSamplePlaybook(cache),
      syncScoutScripts(),
    ]);
  });
  chrome.alarms.onAlarm.addListener(({ name }) => {
    if (name === SWEEP) void cache.sweep();
  });
  chrome.permissions.onAdded.addListener(() => void finishAsked().finally(startScouts));
  chrome.permissions.onRemoved.addListener(() => void syncScoutScripts());
  chrome.action.onClicked.addListener((tab) => void togglePanel(tab));
  chrome.commands.onCommand.addListener((command, tab) => {
    if (command === 'toggle-panel') void togglePanel(tab);
  });

  void trustOwnPagesOnly();
});
