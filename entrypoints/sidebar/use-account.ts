import { createElement, type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { historyOf } from '@/lib/account/history-of';
import { identityVerdict } from '@/lib/account/identity-verdict';
import { cacheKeyOf } from '@/lib/domain/account-key';
import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { AppError } from '@/lib/domain/app-error';
import type { AccountHistory } from '@/lib/domain/history';
import type { JournalEntry } from '@/lib/domain/journal';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { daysAt } from '@/lib/signals/signal-input';
import { LateAccountRefresh } from './late-parts';
import { type RefreshNews, withholds } from './refresh-news';
import { useKept, useRead } from './use-kept';
import { useNow } from './use-now';
import { useShown } from './use-shown';

/** What happens in one account's life in the panel. */
export interface AccountLife extends RefreshNews {
  /** Undefined: the disk has not answered; null: nothing is kept, or nothing that may be shown. */
  snapshot: AccountSnapshot | null | undefined;
  /** What was done about it; undefined: the disk has not answered. */
  history: AccountHistory | undefined;
  /** The same entry by entry, with what was heard. */
  journal: readonly JournalEntry[] | undefined;
  nowMs: number;
  /** Brings the account up to date; shows nothing, and has to be drawn for it. */
  updater: ReactNode;
}

/** The part that asks the worker could not be had. */
const NOBODY_ASKS: AppError = { kind: 'unreachable' };

/** Facts are shown only where the page's word and the row's word agree on org, user and record. */
function agreed(ref: AccountRef, identity: Identity, snapshot: AccountSnapshot): boolean {
  const held = snapshot.identity ?? null;
  return identityVerdict({ page: identity, held, pageRef: ref, snapshotRef: snapshot.ref }).state === 'agreed';
}

/** What the part that asks the worker has told; until it is there, what can be said without it. */
function useRefreshNews(key: string, empty: boolean, wanted: boolean) {
  const { withheld } = useKept();
  const [news, setNews] = useState<RefreshNews | undefined>();
  const [attempt, setAttempt] = useState({ count: 0, force: false, failed: false });
  const onNews = useCallback(
    (next: RefreshNews) => {
      if (next.error && withholds(next.error)) withheld.set(key, next.error);
      else if (!next.error && !next.refreshing) withheld.delete(key);
      setNews(next);
    },
    [withheld, key],
  );
  const { count, force, failed } = attempt;
  useEffect(() => {
    let current = true;
    const fail = () => current && setAttempt((before) => ({ ...before, failed: before.count === count }));
    if (wanted) LateAccountRefresh.fetch().catch(fail);
    return () => {
      current = false;
    };
  }, [wanted, count]);
  // What the worker forbade to show stays away until it says otherwise: a question that is under way is no permission.
  const barred = withheld.get(key);
  const again = () => setAttempt({ count: count + 1, force: true, failed: false });
  const before: RefreshNews = {
    refreshing: !failed && (empty || barred !== undefined),
    error: failed ? NOBODY_ASKS : undefined,
    connecting: false,
    connectError: undefined,
    connected: false,
    sources: undefined,
    limit: undefined,
    refresh: again,
    connect: again,
  };
  return { news: news ?? before, barred: barred !== undefined, count, force, onNews };
}

/** The facts of one account as one user sees them: from the disk at once, brought up to date after they have been painted. */
export function useAccount(ref: AccountRef, identity: Identity, playbook: Playbook | null): AccountLife {
  const kept = useKept();
  const key = cacheKeyOf(ref, identity);
  const { value, readAtMs } = useRead(kept.snapshot(key));
  const { value: journal, readAtMs: doneAtMs } = useRead(kept.journal(key));
  const shown = useShown(value !== undefined && value !== null);
  const { news, barred, count, force, onNews } = useRefreshNews(key, !value, shown);
  // An outcome that has just been told lies behind the moment that it is decided for.
  const nowMs = useNow(`${readAtMs}|${doneAtMs}`);
  const timeZone = playbook?.policy.timeZone;
  const history = useMemo(
    () => journal && historyOf(journal, timeZone === undefined ? undefined : daysAt(nowMs, timeZone)),
    [journal, nowMs, timeZone],
  );
  const mine = value && !barred && agreed(ref, identity, value) ? value : null;
  const about = { accountRef: ref, identity, snapshot: value, playbook, nowMs, force, onNews };
  return {
    ...news,
    snapshot: value === undefined ? undefined : mine,
    history,
    journal,
    nowMs,
    updater: shown && createElement(LateAccountRefresh, { key: count, ...about }),
  };
}
