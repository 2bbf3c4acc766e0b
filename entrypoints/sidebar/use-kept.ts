import { createContext, useContext, useSyncExternalStore } from 'react';
import type { KeptRead } from '@/lib/queries/kept-read';
import type { KeptReads } from '@/lib/queries/kept-reads';

export const KeptContext = createContext<KeptReads | undefined>(undefined);

/** What is kept on this device, as this page reads it. */
export function useKept(): KeptReads {
  const kept = useContext(KeptContext);
  if (!kept) throw new Error('Nothing is kept here: KeptContext is missing.');
  return kept;
}

/** The newest answer of the disk to one question. */
export function useRead<T>({ subscribe, current }: KeptRead<T>) {
  return useSyncExternalStore(subscribe, current);
}
