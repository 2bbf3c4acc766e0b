/** An answer of the disk. `value` undefined: it has not answered yet. */
export interface Answer<T> {
  readonly value: T | undefined;
  readonly readAtMs: number;
}

/** One thing that is kept on the device, for whoever shows it (`useSyncExternalStore`): read when it is first wanted, and again when it changed. */
export interface KeptRead<T> {
  subscribe(listener: () => void): () => void;
  current(): Answer<T>;
}

/** The same with its reins, for what knows of changes. */
export interface HeldRead<T> extends KeptRead<T> {
  /** Reads it unless that has been done or is under way. */
  ahead(): void;
  /** It changed: read again now if it is shown, else when it is wanted next. */
  again(): void;
  /** It changed, and this is what it is now. */
  put(value: T): void;
}

interface Habits<T> {
  /** Answers that are the same to all who look: they are not told again. */
  same?: (before: T, after: T) => boolean;
  /** Called with false when somebody begins to look, and with true when nobody does any more. */
  onLeft?: (left: boolean) => void;
}

/** Only the newest question's answer counts. One that fails leaves what there was, and is asked again when it is wanted next. */
export function keptRead<T>(read: () => Promise<T>, { same, onLeft }: Habits<T> = {}): HeldRead<T> {
  const listeners = new Set<() => void>();
  let now: Answer<T> = { value: undefined, readAtMs: 0 };
  let asked = 0;
  let known = false;

  function put(value: T) {
    asked += 1;
    known = true;
    if (now.value !== undefined && same?.(now.value, value)) return;
    now = { value, readAtMs: Date.now() };
    for (const listener of listeners) listener();
  }
  function begin() {
    asked += 1;
    known = true;
    const mine = asked;
    read().then(
      (value) => {
        if (mine === asked) put(value);
      },
      () => {
        if (mine === asked) known = false;
      },
    );
  }
  function ahead() {
    if (!known) begin();
  }
  return {
    current: () => now,
    put,
    ahead,
    again() {
      asked += 1;
      known = false;
      if (listeners.size > 0) begin();
    },
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) onLeft?.(false);
      ahead();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) onLeft?.(true);
      };
    },
  };
}
