import { accountPage } from '@/lib/crm/account-page';
import { cacheKeyOf } from '@/lib/domain/account-ref';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { z } from '@/lib/domain/z';
import type { Cache } from '@/lib/storage/cache';
import { EVERYBODYS } from '@/lib/storage/desk';
import { readSettings } from '@/lib/storage/settings';
import { readCrmStore } from './crm-store';
import { recipeById } from './recipes';
import { REMINDER } from './reminder-clicks';
import { type Reminder, remindersOf } from './reminders-of';
import { shortDigest } from './short-digest';

export const REMINDERS_ALARM = 'reminders';
const AT_HOUR = 9;
const TOLD = 'reminded';
/** What was told is remembered, as digests; the oldest go first. */
const MOST_TOLD = 5000;
/** More than this at once are one line that leads to the list. */
const MOST_SINGLE = 4;
const Told = z.array(z.string().check(z.maxLength(64)));

interface Due extends Reminder {
  snapshot: AccountSnapshot;
  digest: string;
}

async function dueNow(cache: Cache, playbook: Playbook, nowMs: number): Promise<Due[]> {
  const kept = await cache.hosts.snapshots('');
  const due: Due[] = [];
  for (const snapshot of kept.ok ? kept.value : []) {
    if (!snapshot.identity) continue;
    const key = cacheKeyOf(snapshot.ref, snapshot.identity);
    const entries = await cache.journal.of(key);
    for (const reminder of remindersOf(snapshot, entries.ok ? entries.value : [], playbook, nowMs)) {
      due.push({
        ...reminder,
        snapshot,
        digest: await shortDigest([key, reminder.kind, reminder.on, reminder.offerId].join('|')),
      });
    }
  }
  return due;
}

async function addressOf({ ref }: AccountSnapshot): Promise<string> {
  const [recipe, { sites }] = await Promise.all([recipeById(ref.crm), readCrmStore()]);
  const own = sites.flatMap(({ crm, origin }) => (crm === ref.crm ? [origin] : []));
  return (recipe && accountPage(ref, recipe, own)) ?? chrome.runtime.getURL('portfolio.html');
}

const say = (key: string, ...words: string[]) => chrome.i18n.getMessage(key, words);

async function show(id: string, title: string, message: string): Promise<void> {
  await chrome.notifications.create(id, { type: 'basic', iconUrl: chrome.runtime.getURL('icon/128.png'), title, message });
}

async function tell({ snapshot, kind, on, digest }: Due, names: boolean): Promise<void> {
  const { profile } = snapshot.facets;
  const name = names && profile.state === 'present' ? profile.value.name : undefined;
  const id = `${REMINDER}${digest.slice(0, 8)}|${await addressOf(snapshot)}`;
  await show(id, name ?? say('reminder_account'), say(`reminder_${kind}`, on));
}

/** Tells of what comes up and was not told before. Marked first: a worker that dies meanwhile is silent rather than loud twice. */
export async function remind(cache: Cache, nowMs = Date.now()): Promise<void> {
  const { reminders } = await readSettings();
  const playbook = await cache.activePlaybook();
  if (!reminders?.on || !chrome.notifications || !playbook.ok || !playbook.value) return;
  const [told, due] = await Promise.all([cache.desk.read(EVERYBODYS, TOLD, Told), dueNow(cache, playbook.value, nowMs)]);
  if (!told.ok) return;
  const before = told.value ?? [];
  const news = due.filter(({ digest }) => !before.includes(digest));
  if (news.length === 0) return;
  const written = await cache.desk.write(EVERYBODYS, TOLD, [...before, ...news.map(({ digest }) => digest)].slice(-MOST_TOLD));
  if (!written.ok) return;
  if (news.length > MOST_SINGLE) {
    const id = `${REMINDER}all|${chrome.runtime.getURL('portfolio.html')}`;
    return show(id, say('reminder_many', String(news.length)), say('reminder_list'));
  }
  for (const one of news) await tell(one, reminders.names);
}

/** The next nine o'clock of the policy's zone: by the clock on the wall, so that it is nine after a change of the clock too. */
export function nextNine(timeZone: string, nowMs: number): number {
  const now = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(timeZone);
  const nine = now.toPlainDate().toZonedDateTime({ timeZone, plainTime: { hour: AT_HOUR } });
  return (nine.epochMilliseconds > nowMs ? nine : nine.add({ days: 1 })).epochMilliseconds;
}

/** Sets the alarm where reminders are wanted, and takes it away where not. A morning on which the browser was shut is made up for at once. */
export async function watchReminders(cache: Cache, nowMs = Date.now()): Promise<void> {
  const { reminders } = await readSettings();
  if (!reminders?.on) return void (await chrome.alarms.clear(REMINDERS_ALARM));
  const playbook = await cache.activePlaybook();
  const timeZone = (playbook.ok && playbook.value?.policy.timeZone) || 'Asia/Tokyo';
  const when = nextNine(timeZone, nowMs);
  await chrome.alarms.create(REMINDERS_ALARM, { when });
  const { hour } = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(timeZone);
  if (hour >= AT_HOUR) await navigator.locks.request('tsugite-reminders', () => remind(cache, nowMs));
}
