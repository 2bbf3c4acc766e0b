import { useLayoutEffect } from 'react';
import type { DockDoor } from './dock-door';

export interface Painted {
  /** What is shown: `account`, or the name of a state. */
  state: string;
  /** The account whose facts are shown; undefined while none are. */
  accountId: string | undefined;
  seq: number;
}

/** Says, on the document and to the page, what has been painted and for which navigation. */
export function usePainted(door: DockDoor, { state, accountId, seq }: Painted): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.state = state;
    if (accountId === undefined) {
      delete dataset.account;
      delete dataset.paintedSeq;
      return;
    }
    dataset.account = accountId;
    dataset.paintedSeq = String(seq);
    performance.mark('tsugite:painted', { detail: seq });
    let current = true;
    // The frame's callback runs before its paint; a task queued there runs after it.
    requestAnimationFrame(() => {
      setTimeout(() => current && door.send({ t: 'painted', seq }));
    });
    return () => {
      current = false;
    };
  }, [door, state, accountId, seq]);
}
