import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { nextNine, remind, watchReminders } from '@/entrypoints/background/reminders';
import { remindersOf } from '@/entrypoints/background/reminders-of';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Outcome } from '@/lib/domain/history';
import type { JournalEntry } from '@/lib/domain/journal';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import type { Cache } from '@/lib/storage/cache';
import { writeSettings } from '@/lib/storage/write-settings';
import { CacheWorld } from '@/tests/support/cache-world';
import { installFakeChrome } from '@/tests/support/fake-browser';
import { HANAKO } from '@/tests/support/kept-snapshot';
import { SnapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';

const playbook = samplePlaybook();
const DAY = 86_400_000;
const day = (days: number) =>
  Temporal.Instant.fromEpochMilliseconds(TODAY_MS + days * DAY)
    .toZonedDateTimeISO('Asia/Tokyo')
    .toPlainDate()
    .toString();
const account = (renewalOn: string, id = '0015g00000TsugiAAB'): AccountSnapshot => ({
  ...new SnapshotBuilder(TODAY_MS, id).profile({ name: '見本精密工業株式会社' }).plan({ renewalOn }).build(),
  identity: HANAKO,
});
const outcome = (part: Partial<Outcome>): JournalEntry => {
  const whole: Outcome = { id: 'o1', offerId: 'none', kind: 'later', atMs: TODAY_MS, ...part };
  return { kind: 'outcome', id: whole.id, atMs: whole.atMs, outcome: whole };
};
const far = account(day(900));
const of = (entries: JournalEntry[], snapshot = far) => remindersOf(snapshot, entries, playbook, TODAY_MS);

describe('what comes up', () => {
  const lead = playbook.policy.renewalLeadDays;
  it.each([
    [lead + 1, 0],
    [lead, 1],
    [0, 1],
    [-1, 0],
  ])('a renewal in %i days is told of %i times', (days, times) => {
    expect(of([], account(day(days)))).toHaveLength(times);
  });

  it('a promise from its day on for a week, until something follows it', () => {
    expect(of([outcome({ until: day(0) })])).toEqual([{ kind: 'callback', on: day(0), offerId: 'none' }]);
    expect(of([outcome({ until: day(1) })])).toEqual([]);
    expect(of([outcome({ until: day(-8) })])).toEqual([]);
    expect(of([outcome({ until: day(0) }), outcome({ id: 'o2', kind: 'won', atMs: TODAY_MS + 1 })])).toEqual([]);
  });

  it('the end of a trial that was accepted, three days before it', () => {
    const trial = playbook.offers.find(({ proposal }) => (proposal.trialDays ?? 0) > 0);
    const days = trial?.proposal.trialDays ?? 0;
    const accepted = (ago: number) => of([outcome({ offerId: trial?.id ?? '', kind: 'accepted', atMs: TODAY_MS - ago * DAY })]);
    expect(accepted(days - 3)).toEqual([{ kind: 'trial', on: day(3), offerId: trial?.id }]);
    expect(accepted(days - 4)).toEqual([]);
    expect(accepted(days + 1)).toEqual([]);
  });
});

describe('the hour', () => {
  it("is nine by the policy's clock, after a change of the clock too", () => {
    const at = (text: string) => Temporal.ZonedDateTime.from(text).epochMilliseconds;
    expect(nextNine('Asia/Tokyo', at('2026-11-23T08:59[Asia/Tokyo]'))).toBe(at('2026-11-23T09:00[Asia/Tokyo]'));
    expect(nextNine('Asia/Tokyo', at('2026-11-23T09:00[Asia/Tokyo]'))).toBe(at('2026-11-24T09:00[Asia/Tokyo]'));
    expect(nextNine('America/New_York', at('2026-10-31T10:00[America/New_York]'))).toBe(at('2026-11-01T09:00[America/New_York]'));
  });
});

describe('reminders', () => {
  let cache: Cache;
  let shown: { id: string; title: string; message: string }[];
  let alarms: Map<string, unknown>;
  beforeEach(async () => {
    installFakeChrome();
    shown = [];
    alarms = new Map();
    Object.assign(chrome, {
      i18n: { getMessage: (key: string, words: string[]) => [key, ...words].join(' ') },
      alarms: {
        create: async (name: string, how: unknown) => void alarms.set(name, how),
        clear: async (name: string) => alarms.delete(name),
      },
      notifications: {
        create: async (id: string, what: { title: string; message: string }) => void shown.push({ id, ...what }),
      },
    });
    cache = new CacheWorld().open();
    await cache.writePlaybook(playbook);
    await cache.writeSnapshot(account(day(10)));
  });

  it('are not there until they are asked for', async () => {
    await watchReminders(cache, TODAY_MS);
    await remind(cache, TODAY_MS);
    expect([shown, alarms.size]).toEqual([[], 0]);
  });

  it('come once each, name nobody, and lead to the account', async () => {
    await writeSettings({ reminders: { on: true, names: false } });
    await remind(cache, TODAY_MS);
    await remind(cache, TODAY_MS + DAY);
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatchObject({ title: 'reminder_account', message: `reminder_renewal ${day(10)}` });
    expect(JSON.stringify(shown)).not.toContain('見本');
    expect(shown[0]?.id).toContain('0015g00000TsugiAAB');
  });

  it('name the customer where a person allowed it', async () => {
    await writeSettings({ reminders: { on: true, names: true } });
    await remind(cache, TODAY_MS);
    expect(shown[0]?.title).toBe('見本精密工業株式会社');
  });

  it('are one line where they are many', async () => {
    await writeSettings({ reminders: { on: true, names: true } });
    for (const index of [1, 2, 3, 4, 5]) await cache.writeSnapshot(account(day(10), `0015g0000${index}TsugiAAB`));
    await remind(cache, TODAY_MS);
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatchObject({ title: 'reminder_many 6' });
  });

  it('wait for the next nine, and the alarm goes with the wish', async () => {
    await writeSettings({ reminders: { on: true, names: false } });
    await watchReminders(cache, TODAY_MS);
    expect(alarms.get('reminders')).toEqual({ when: nextNine('Asia/Tokyo', TODAY_MS) });
    await writeSettings({ reminders: { on: false, names: false } });
    await watchReminders(cache, TODAY_MS);
    expect(alarms.size).toBe(0);
  });
});
