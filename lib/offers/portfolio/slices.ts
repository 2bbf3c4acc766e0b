/** Milliseconds of any clock that does not go back, e.g. `performance.now`. */
export type Clock = () => number;

/** Tells long work when to pause. */
export interface Slices {
  /** Asked after every step: would one more like the longest of late go past the slice? */
  isOver(): boolean;
  /** The pause is over: the next slice begins. */
  begin(): void;
}

/** Of a slice so much is planned; the rest is for what no plan foresees: the memory being tidied, a busy machine. */
const PLANNED = 0.75;

/** How much of the longest step is still believed in the next slice: one step that was interrupted must not make all slices short. */
const FORGETTING = 0.9;

/** Slices of at most `sliceMs` by a clock that is handed in. A single step that is longer than a slice is a slice of its own. */
export function slicesOf(sliceMs: number, clock: Clock): Slices {
  let start = clock();
  let last = start;
  let longest = 0;
  return {
    isOver() {
      const now = clock();
      longest = Math.max(longest, now - last);
      last = now;
      return now - start + longest >= sliceMs * PLANNED;
    },
    begin() {
      longest *= FORGETTING;
      start = clock();
      last = start;
    },
  };
}

/**
 * Runs sliced work to its end: after every slice `pause` lets others run (a page: until the next task), and is told how far it is.
 * Resolves to undefined where `isCancelled` says so in between; the work then gives back what it holds.
 */
export async function runSlices<P, R>(
  work: Generator<P, R, void>,
  options: { readonly pause: (progress: P) => Promise<void>; readonly isCancelled?: () => boolean },
): Promise<R | undefined> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await options.pause(step.value);
    if (options.isCancelled?.()) {
      work.return(undefined as R);
      return undefined;
    }
  }
}
