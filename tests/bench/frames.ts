import { percentile } from './statistics';

/** What came of the frames of a scroll. */
export interface Frames {
  n: number;
  /** Frames that should have come and did not, by the gaps between those that came. */
  dropped: number;
  /** The share of all frames that were due. */
  droppedShare: number;
  p99GapMs: number;
  /** Frames in which nothing stood where rows belong. */
  blank: number;
}

/** Counts what was dropped: a gap of two and a half frames has let one and a half go, of which one is counted for certain. */
export function framesOf(gapsMs: readonly number[], frameMs: number, blank: number): Frames {
  const dropped = gapsMs.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / frameMs) - 1), 0);
  const share = dropped / (gapsMs.length + dropped);
  return {
    n: gapsMs.length,
    dropped,
    droppedShare: Number(share.toFixed(4)),
    p99GapMs: Math.round(percentile(gapsMs, 0.99) * 10) / 10,
    blank,
  };
}
