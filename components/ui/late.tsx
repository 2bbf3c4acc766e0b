import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { afterPaint } from './after-paint';

/** A part that is loaded after the first paint. */
export interface Late<P> {
  (props: P & { place?: ReactNode }): ReactNode;
  /** Fetches it ahead of need. Rejects where it cannot be had; it is tried again when it is shown. */
  fetch(): Promise<void>;
}

/**
 * A component in a file of its own. Once fetched it is there at once: `React.lazy` would show its fallback for 300 ms even
 * then, because Suspense holds back what follows a fallback. `place` keeps its room until it has come. What waits for `paint` lets the
 * rest of the panel be seen first, each time it is shown.
 */
export function late<P extends object>(load: () => Promise<ComponentType<P>>, waitsFor?: 'paint'): Late<P> {
  let known: ComponentType<P> | undefined;
  async function fetch() {
    known ??= await load();
  }
  // biome-ignore lint/correctness/noComponentHookFactories: late() is called where a module is set up, so each part is defined once
  function LatePart({ place = null, ...props }: P & { place?: ReactNode }) {
    const [Part, setPart] = useState(() => (waitsFor ? undefined : known));
    useEffect(() => {
      let current = true;
      if (!Part) {
        Promise.all([fetch(), waitsFor && afterPaint()]).then(
          () => current && setPart(() => known),
          () => undefined,
        );
      }
      return () => {
        current = false;
      };
    }, [Part]);
    return Part ? <Part {...(props as unknown as P)} /> : place;
  }
  return Object.assign(LatePart, { fetch });
}
