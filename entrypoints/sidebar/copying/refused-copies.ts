import { useSyncExternalStore } from 'react';

let refused: string | undefined;
const listeners = new Set<() => void>();

/** The clipboard took this text not: whoever shows it is told. Undefined: it is done with. */
export function refuseCopy(text: string | undefined): void {
  refused = text;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** The text that is to be copied by hand; undefined: none. */
export const useRefusedCopy = (): string | undefined => useSyncExternalStore(subscribe, () => refused);
