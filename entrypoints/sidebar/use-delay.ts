import { useEffect, useState } from 'react';

/** False until so much time has passed since this was first drawn; with 0 true from the start. */
export function useDelay(ms: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    if (ms === 0) return;
    const timer = setTimeout(() => setPassed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return ms === 0 || passed;
}
