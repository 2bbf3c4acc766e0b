import { useEffect, useState } from 'react';

// No listener for `visibilitychange`: the frame could not be taken away at once then, see `panel.tsx`.
const CHECK_MS = 5_000;

/** The extension was updated or removed under this page: it lives on, but nobody answers it any more. */
export function useOrphaned(): boolean {
  const [orphaned, setOrphaned] = useState(false);
  useEffect(() => {
    const look = () => setOrphaned(chrome.runtime?.id === undefined);
    const timer = setInterval(look, CHECK_MS);
    return () => clearInterval(timer);
  }, []);
  return orphaned;
}
