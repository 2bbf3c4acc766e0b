import { useQuery } from '@tanstack/react-query';
import type { AccountView } from '@/components/account-view';
import { TrackUse } from '@/components/talk/track-use';
import { scopeKeyOf } from '@/lib/domain/account-key';
import type { TrackMark } from '@/lib/domain/journal';
import { call } from '@/lib/messaging/client';
import { enteredQuery } from '@/lib/queries/cache-queries';
import { dayOf } from '@/lib/signals/signal-input';
import type { Reader } from '@/lib/storage/reader';
import { copyWords, trackMark } from '../copying/copy-words';

interface LiveTrackUseProps {
  reader: Reader;
  view: AccountView;
  copied: string | undefined;
  setCopied: (text: string) => void;
}

/** What may be done with the words of this account, and what was said of them on any of this user's. */
export function LiveTrackUse({ reader, view, copied, setCopied }: LiveTrackUseProps) {
  const { snapshot, journal, talk, playbook } = view;
  const { ref, identity } = snapshot;
  const enabled = identity !== undefined;
  const all = useQuery({ ...enteredQuery(reader, identity ? scopeKeyOf(ref, identity) : ''), enabled }).data ?? [];
  if (!talk || !identity) return null;
  const isOfIt = (entry: (typeof all)[number]): entry is TrackMark =>
    entry.kind === 'track-mark' && entry.trackId === talk.track.id && entry.language === talk.language;
  const latest = (entries: typeof journal, mark: TrackMark['mark']) =>
    entries
      .filter(isOfIt)
      .filter((entry) => entry.mark === mark)
      .sort((a, b) => b.atMs - a.atMs)[0];
  const worked = latest(journal, 'worked');
  const flag = latest(all, 'outdated');
  const on = flag && dayOf(flag.atMs, playbook.policy.timeZone);
  // Words that were verified since are as they should be.
  const stands = flag && on && (talk.verifiedOn === undefined || on >= talk.verifiedOn);
  const mine = flag !== undefined && journal.some(({ id }) => id === flag.id);
  const add = (entry: TrackMark) => call('journal.add', { ref, identity, entry });
  const undo = (id: string) => call('journal.undo', { ref, identity, id });
  return (
    <TrackUse
      talk={talk}
      marks={{ outdated: stands ? { on, note: flag.note, mine } : undefined, worked: worked !== undefined }}
      copied={copied}
      onCopyAll={(text, html) => void copyWords(text, view, html).then((done) => done && setCopied(text))}
      onWorked={() => void (worked ? undo(worked.id) : add(trackMark(talk, 'worked')))}
      onOutdated={(note) => {
        // Why, said after the tap, is one mark with it.
        const before = mine && stands ? undo(flag.id) : undefined;
        void Promise.resolve(before).then(() => add(trackMark(talk, 'outdated', note)));
      }}
      onUndoOutdated={() => flag && void undo(flag.id)}
    />
  );
}
