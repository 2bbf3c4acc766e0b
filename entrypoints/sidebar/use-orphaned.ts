import { useEffect, useState } from 'react';

const CHECK_MS = 5_000;

/** The extension was updated or removed under this page: it lives on, but nobody answers it any more. */
export function useOrphaned(): boolean {
  const [orphaned, setOrphaned] = useState(false);
  useEffect(() => {
    const look = () => setOrphaned(chrome.runtime?.id === undefined);
    const timer = setInterval(look, CHECK_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return orphaned;
}
