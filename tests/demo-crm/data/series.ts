import type { Random } from './random';

export interface Curve {
  /** Shares of what is included, at the first and at the last period. */
  from: number;
  to: number;
  periods: number;
  included: number;
  /** Half-width of the noise, as a share. */
  noise?: number;
  /** Height of a yearly wave over twelve periods, as a share. */
  wave?: number;
}

/** A meter's history as whole numbers, oldest first, never below zero. */
export function series(random: Random, { from, to, periods, included, noise = 0.008, wave = 0 }: Curve): number[] {
  return Array.from({ length: periods }, (_, i) => {
    const line = from + ((to - from) * i) / (periods - 1);
    const season = wave * Math.sin((2 * Math.PI * (i - periods + 1)) / 12);
    const jitter = noise * (2 * random.next() - 1);
    return Math.max(0, Math.round(included * (line + season + jitter)));
  });
}
