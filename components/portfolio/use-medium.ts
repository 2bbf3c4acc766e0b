import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

const NARROW = '(max-width: 859px)';

function useMedia(query: string): boolean {
  const media = useMemo(() => globalThis.matchMedia?.(query), [query]);
  return useSyncExternalStore(
    (listener) => {
      media?.addEventListener('change', listener);
      return () => media?.removeEventListener('change', listener);
    },
    () => media?.matches ?? false,
  );
}

/** A window in which a row takes two lines. */
export const useNarrow = (): boolean => useMedia(NARROW);

/** Is the page being printed? Then what is drawn only in part has to be drawn as a whole, before the event returns. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}
