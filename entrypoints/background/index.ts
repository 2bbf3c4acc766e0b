import { defineBackground } from 'wxt/utils/define-background';
import { serve } from '@/lib/messaging/server';
import { trustOwnPagesOnly } from '@/lib/storage/access-level';
import type { Cache } from '@/lib/storage/cache';
import { answering } from './answering';
import { outboxRun } from './outbox-run';
import { togglePanel } from './panel-toggle';
import { onPolicyChange } from './policy';
import { answerScouts } from './recipe-answer';
import { hearReminderClicks } from './reminder-clicks';
import { scoutOpenTabs, syncScoutScripts } from './scout-scripts';
import { openSidePanel, preparePanelPlace } from './side-panel';
import { workerCache } from './worker-cache';

const SWEEP = 'sweep';
const REMINDERS = 'reminders';
const SWEEP_EVERY_MIN = 6 * 60;

async function startScouts(): Promise<void> {
  await scoutOpenTabs(await syncScoutScripts());
}

async function installSample(cache: Cache): Promise<void> {
  const { installSamplePlaybook } = await import('./sample-playbook');
  await installSamplePlaybook(cache);
}

/** The settings that the company sets, in place of a person's. */
async function obeyPolicy(): Promise<void> {
  const { followPolicySettings } = await import('./policy-settings');
  await followPolicySettings();
}

async function watchReminders(cache: Cache): Promise<void> {
  const reminders = await import('./reminders');
  await reminders.watchReminders(cache);
}

async function turnOnAsked(): Promise<void> {
  const { finishAsked } = await import('./crm-handlers');
  await finishAsked();
}

/** Every listener is registered before the first `await`: one that comes later misses the event that woke the worker. */
export default defineBackground(() => {
  const cache = workerCache();
  const outbox = outboxRun(cache);

  serve(answering(cache, outbox));

  answerScouts();
  onPolicyChange(() => void Promise.all([startScouts(), obeyPolicy()]));

  chrome.runtime.onInstalled.addListener(async ({ reason }) => {
    // The demo leads to its own CRM.
    if (reason === 'install' && import.meta.env.VITE_DEMO !== '1') void chrome.tabs.create({ url: '/welcome.html' });
    await Promise.all([
      chrome.alarms.create(SWEEP, { periodInMinutes: SWEEP_EVERY_MIN }),
      installSample(cache),
      startScouts(),
      preparePanelPlace(),
      obeyPolicy(),
    ]);
    await watchReminders(cache);
  });
  chrome.runtime.onStartup.addListener(async () => {
    await Promise.all([
      chrome.alarms.create(SWEEP, { periodInMinutes: SWEEP_EVERY_MIN }),
      cache.sweep(),
      installSample(cache),
      syncScoutScripts(),
      preparePanelPlace(),
      obeyPolicy(),
      watchReminders(cache),
    ]);
    // Alarms may be lost when the browser ends; what waits in the outbox is not.
    outbox.sendSoon();
  });
  chrome.alarms.onAlarm.addListener(({ name }) => {
    if (name === SWEEP) void cache.sweep();
    outbox.onAlarm(name);
    if (name === REMINDERS) void watchReminders(cache);
  });
  chrome.permissions.onAdded.addListener(() => {
    hearReminderClicks();
    void turnOnAsked().finally(startScouts);
  });
  hearReminderClicks();
  chrome.permissions.onRemoved.addListener(() => void syncScoutScripts());
  chrome.action.onClicked.addListener((tab) => void togglePanel(tab));
  chrome.commands.onCommand.addListener((command, tab) => {
    if (command === 'toggle-panel') void openSidePanel(tab).then((opened) => (opened ? undefined : togglePanel(tab)));
  });

  // A network that came back is worth a try at once.
  addEventListener('online', () => outbox.sendSoon());
  void outbox.resume();

  void trustOwnPagesOnly();
});
