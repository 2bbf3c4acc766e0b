import { useEffect, useLayoutEffect } from 'react';
import type { Decision } from '@/lib/domain/decision/decision';
import type { DockDoor } from './dock-door';

export interface Painted {
  /** What is shown: `account`, or the name of a state. */
  state: string;
  /** The account whose facts are shown; undefined while none are. */
  accountId: string | undefined;
  seq: number;
  /** The kind of offer that is decided; undefined: none is, or whoever looks on need not know. */
  kind?: Decision['kind'] | undefined;
}

/** Says, on the document, on the toolbar and to the page, what has been painted and for which navigation. */
export function usePainted(door: DockDoor, { state, accountId, seq, kind }: Painted): void {
  useEffect(() => {
    let current = true;
    // Not before it is painted, and not when something else has been painted meanwhile.
    setTimeout(() =>
      import('./toolbar').then((toolbar) => (current ? toolbar.showOnToolbar(state, kind) : undefined)).catch(Boolean),
    );
    return () => {
      current = false;
    };
  }, [state, kind]);
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
