import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { AppError } from '@/lib/domain/app-error';
import type { JournalEntry } from '@/lib/domain/journal';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { Settings } from '@/lib/domain/settings';
import { EVERYTHING, PLAYBOOK_KEY } from '@/lib/storage/layout';
import type { Reader } from '@/lib/storage/reader';
import { subscribeSettings } from '@/lib/storage/settings';
import { type HeldRead, type KeptRead, keptRead } from './kept-read';

/** How long an account that was left stays in memory; after that it is read again when one comes back: the disk is the memory. */
const LEFT_MS = 5 * 60_000;

/**
 * What the panel's first paint needs, from this device alone and kept current: small, so that it is there at once. Whatever asks the
 * worker comes after that paint, as queries.
 */
export interface KeptReads {
  readonly reader: Reader;
  readonly settings: KeptRead<Settings>;
  /** Null: the worker has not written one yet. */
  readonly playbook: KeptRead<Playbook | null>;
  /** What is kept about an account, by `cacheKeyOf(ref, identity)`. Null: nothing yet. */
  snapshot(key: string): KeptRead<AccountSnapshot | null>;
  /** What was done and heard about it. */
  journal(key: string): KeptRead<JournalEntry[]>;
  /** Accounts of which the worker's last word was that what is kept may not be shown, by their key. */
  readonly withheld: Map<string, AppError>;
  /** Begins to read an account before anybody shows it. */
  ahead(key: string): void;
  stop(): void;
}

/** Reads by the key of their account, for as long as somebody looks and a while longer. */
function byAccount<T>(read: (key: string) => Promise<T>, same?: (before: T, after: T) => boolean) {
  const held = new Map<string, HeldRead<T>>();
  return {
    held,
    of(key: string): HeldRead<T> {
      const there = held.get(key);
      if (there) return there;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const onLeft = (left: boolean) => {
        clearTimeout(timer);
        if (left) timer = setTimeout(() => held.delete(key), LEFT_MS);
        else held.set(key, made);
      };
      const made = keptRead(() => read(key), { onLeft, ...(same && { same }) });
      held.set(key, made);
      onLeft(true);
      return made;
    },
  };
}

/** Entries are added and taken back, and never changed. */
const sameEntries = (before: readonly JournalEntry[], after: readonly JournalEntry[]) =>
  before.length === after.length && before.every(({ id }, at) => id === after[at]?.id);

/** Once per page. `settings` gives them as they are now. After a loss everything is read anew. */
export function keptReads(reader: Reader, settings: () => Promise<Settings>): KeptReads {
  const chosen = keptRead(settings);
  const playbook = keptRead(() => reader.playbook());
  const snapshots = byAccount((key) => reader.snapshot(key));
  const journals = byAccount((key) => reader.journal(key), sameEntries);
  const stopSettings = subscribeSettings(chosen.put);
  const stopRows = reader.subscribe((key) => {
    if (key === EVERYTHING)
      for (const one of [chosen, playbook, ...snapshots.held.values(), ...journals.held.values()]) one.again();
    else if (key === PLAYBOOK_KEY) playbook.again();
    else {
      snapshots.held.get(key)?.again();
      journals.held.get(key)?.again();
    }
  });
  chosen.ahead();
  playbook.ahead();
  return {
    reader,
    settings: chosen,
    playbook,
    snapshot: snapshots.of,
    journal: journals.of,
    withheld: new Map(),
    ahead(key) {
      snapshots.of(key).ahead();
      journals.of(key).ahead();
    },
    stop() {
      stopSettings();
      stopRows();
    },
  };
}
