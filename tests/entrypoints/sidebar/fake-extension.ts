import type { DockDoor, DockState } from '@/entrypoints/sidebar/dock-door';
import { embedderIsGranted } from '@/lib/dock/frame-link';
import type { FrameToScout, PageSeen } from '@/lib/dock/protocol';
import { type AccountRef, cacheKeyOf, type Identity } from '@/lib/domain/account-ref';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { AppError } from '@/lib/domain/app-error';
import type { JournalEntry } from '@/lib/domain/journal';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings';
import type { RefreshReport } from '@/lib/messaging/channels';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { type KeptAccount, keptAccount } from '@/lib/storage/kept-accounts';
import type { Reader } from '@/lib/storage/reader';
import { emptyReads } from '@/tests/support/empty-reads';

export const USER: Identity = { orgId: '00D000000000001AAA', userId: '005000000000001AAA' };

export const accountRef = (accountId: string): AccountRef => ({
  crm: 'salesforce',
  tenant: 'mihon.my.salesforce.com',
  accountId,
});

/** The page around the frame, in the test's hand. */
export class FakePage implements DockDoor {
  readonly sent: FrameToScout[] = [];
  private readonly listeners = new Set<() => void>();
  private now: DockState = { link: 'docked', page: undefined, asked: undefined, focusCount: 0 };
  private seq = 0;

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  state = () => this.now;
  origin = () => location.ancestorOrigins?.[0] ?? '';
  granted = embedderIsGranted;
  send = (message: FrameToScout) => {
    this.sent.push(message);
  };

  change(part: Partial<DockState>) {
    this.now = { ...this.now, ...part };
    for (const listener of this.listeners) listener();
  }

  show(recognition: PageSeen['recognition'], identity: PageSeen['identity'] = USER) {
    this.seq += 1;
    this.change({ page: { seq: this.seq, recognition, identity, committedAtMs: 0 } });
  }

  open(accountId: string, identity: PageSeen['identity'] = USER) {
    this.show({ state: 'account', ref: accountRef(accountId), as: 'page', confidence: 'address', sandbox: false }, identity);
  }
}

/** What is kept on the device; answers after `delayMs`, as a disk does. */
export class FakeDisk implements Reader {
  readonly rows = new Map<string, AccountSnapshot>();
  readonly entries = new Map<string, JournalEntry[]>();
  readonly delays = new Map<string, number>();
  active: Playbook | null = samplePlaybook();
  readonly book = emptyReads.book;
  async journals(): Promise<Map<string, JournalEntry[]>> {
    return this.entries;
  }
  readonly desk = emptyReads.desk;
  readonly looks = emptyReads.looks;
  private readonly listeners = new Set<(key: string) => void>();

  async snapshot(key: string) {
    await new Promise((resolve) => setTimeout(resolve, this.delays.get(key) ?? 0));
    return this.rows.get(key) ?? null;
  }
  async playbook() {
    return this.active;
  }
  async journal(key: string): Promise<JournalEntry[]> {
    return this.entries.get(key) ?? [];
  }
  async accounts(crm: string): Promise<KeptAccount[]> {
    const kept = [...this.rows.values()].map(keptAccount);
    return kept.flatMap((account) => (account?.ref.crm === crm ? account : []));
  }
  subscribe(listener: (key: string) => void) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  close() {
    this.listeners.clear();
  }

  keep(accountId: string, snapshot: AccountSnapshot, identity = USER) {
    const key = cacheKeyOf(accountRef(accountId), identity);
    this.rows.set(key, { ...snapshot, ref: accountRef(accountId), identity });
    for (const listener of this.listeners) listener(key);
  }
}

type Answer = { ok: true; value: unknown } | { ok: false; error: AppError };

/** The worker and the browser's own interfaces, as far as the panel uses them. */
export class FakeBrowser {
  readonly calls: { channel: string; request: unknown }[] = [];
  readonly answers = new Map<string, (request: unknown) => Answer | Promise<Answer>>();
  settings: Settings = { ...DEFAULT_SETTINGS, language: 'en', customerLanguage: 'en' };

  constructor() {
    const report: RefreshReport = { requested: [], errors: {} };
    this.answers.set('account.refresh', () => ({ ok: true, value: report }));
    this.answers.set('settings.update', () => ({ ok: true, value: {} }));
  }

  asked(channel: string): unknown[] {
    return this.calls.filter((call) => call.channel === channel).map((call) => call.request);
  }

  /** As `chrome`. */
  chrome() {
    return {
      runtime: {
        id: 'tsugite',
        openOptionsPage: async () => undefined,
        sendMessage: async ({ channel, request }: { channel: string; request: unknown }) => {
          this.calls.push({ channel, request });
          return (await this.answers.get(channel)?.(request)) ?? { ok: false, error: { kind: 'unreachable' } };
        },
      },
      i18n: { getUILanguage: () => 'en-GB' },
      storage: {
        local: { get: async () => ({ settings: this.settings }) },
        onChanged: { addListener: () => undefined, removeListener: () => undefined },
      },
    };
  }
}
