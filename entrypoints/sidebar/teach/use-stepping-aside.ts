import { useEffect, useRef } from 'react';
import type { ScreenFrame } from '../screen-frame';

/**
 * Where the panel lies over what is to be pointed at it makes itself small while a person points, and comes back as it was. Not remembered:
 * it is no choice of theirs.
 */
export function useSteppingAside({ layout, onLayout }: Pick<ScreenFrame, 'layout' | 'onLayout'>, isInTheWay: boolean): void {
  const before = useRef<typeof layout | undefined>(undefined);
  const latest = useRef({ layout, onLayout });
  latest.current = { layout, onLayout };
  useEffect(() => {
    const now = latest.current;
    if (isInTheWay && !now.layout.collapsed) {
      before.current = now.layout;
      now.onLayout({ ...now.layout, collapsed: true }, false);
    }
    return () => {
      const back = before.current;
      before.current = undefined;
      if (back) latest.current.onLayout(back, false);
    };
  }, [isInTheWay]);
}
