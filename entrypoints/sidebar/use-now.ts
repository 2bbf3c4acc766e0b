import { useEffect, useState } from 'react';

const TICK_MS = 30_000;

/** The present moment, kept up to date as far as ages need it. `since` changes: the moment is taken anew. */
export function useNow(since: unknown): number {
  const [now, setNow] = useState(() => Date.now());
  const [seen, setSeen] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  if (seen !== since) {
    setSeen(since);
    setNow(Date.now());
  }
  return now;
}
