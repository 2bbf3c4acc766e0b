import { useEffect, useState, useSyncExternalStore } from 'react';
import { DESK_KEY, EVERYTHING } from '@/lib/storage/layout';
import type { Reader } from '@/lib/storage/reader';
import { type BookRun, type BookView, startBook } from './book-run';
import type { RowTerms } from './row-of';

const NOTHING: BookView = { stage: 'reading', done: 0, total: 0, paused: false, rows: [] };
const none = () => () => undefined;

/** The book of one user, read and ranked while the page stands. `outdated`: the worker changed something of it since. */
export function useBook(reader: Reader, scope: string, terms: RowTerms | undefined) {
  const [run, setRun] = useState<BookRun | undefined>();
  const [outdated, setOutdated] = useState(false);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn ranks again
  useEffect(() => {
    if (!terms) return;
    const begun = startBook({ reader, scope, terms });
    setRun(begun);
    setOutdated(false);
    return () => begun.stop();
  }, [reader, scope, terms, turn]);
  useEffect(
    () =>
      reader.subscribe((key) => {
        if (key === EVERYTHING || key === DESK_KEY || key.startsWith(`${scope}|`)) setOutdated(key !== DESK_KEY);
      }),
    [reader, scope],
  );
  const view = useSyncExternalStore(run?.subscribe ?? none, () => run?.view() ?? NOTHING);
  return { view, run, outdated, again: () => setTurn((before) => before + 1) };
}
