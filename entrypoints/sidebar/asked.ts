import { useEffect, useRef } from 'react';

/** A layer of the panel that may be asked for from anywhere in it. */
export type Layer = 'schedule';

const EVENT = 'tsugite-asked';

/** Opens a layer from a part of the panel that does not hold it. */
export function askFor(layer: Layer): void {
  dispatchEvent(new CustomEvent(EVENT, { detail: layer }));
}

/** Runs when the layer is asked for. */
export function useAsked(layer: Layer, run: () => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const onAsked = (event: Event) => {
      if (event instanceof CustomEvent && event.detail === layer) latest.current();
    };
    addEventListener(EVENT, onAsked);
    return () => removeEventListener(EVENT, onAsked);
  }, [layer]);
}
