/** Tried side by side where none is given: from quick change to none. In events. */
export const HALF_LIVES = [125, 500, 2000, 8000, Number.POSITIVE_INFINITY] as const;

/** What is left of an event's weight after some time. */
export function left(time: number, halfLife: number): number {
  return halfLife === Number.POSITIVE_INFINITY ? 1 : 2 ** (-time / halfLife);
}
