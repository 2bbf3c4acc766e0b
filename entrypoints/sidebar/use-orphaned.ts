import { useEffect, useState } from 'react';
import type { Ended } from '@/components/state/orphaned';
import type { DockDoor } from './dock-door';

// No listener for `visibilitychange`: the frame could not be taken away at once then, see `page-client.tsx`.
const CHECK_MS = 5_000;

/**
 * The extension was updated or removed under this page, or the browser's permission for the page was taken back: it lives on, but nobody answers
 * it any more, or nothing of it may be shown.
 */
export function useOrphaned({ granted }: DockDoor): Ended | undefined {
  const [ended, setEnded] = useState<Ended>();
  useEffect(() => {
    const look = () => {
      if (chrome.runtime?.id === undefined) setEnded('orphaned');
      // What was taken back may be given again.
      else granted().then((still) => setEnded(still ? undefined : 'revoked'), Boolean);
    };
    const timer = setInterval(look, CHECK_MS);
    return () => clearInterval(timer);
  }, [granted]);
  return ended;
}
