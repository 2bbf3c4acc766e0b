import { useEffect, useState } from 'react';
import { afterPaint } from '@/components/ui/after-paint';

/** True from the start where there is nothing to show yet; else once what there is has been painted: what follows can wait for it. */
export function useShown(something: boolean): boolean {
  const [shown, setShown] = useState(!something);
  useEffect(() => {
    let current = true;
    if (!shown) void afterPaint().then(() => current && setShown(true));
    return () => {
      current = false;
    };
  }, [shown]);
  return shown;
}
