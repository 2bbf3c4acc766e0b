/** After so many wrong PINs in a row the pack is erased. */
export const MOST_TRIES = 8;

/** So many slips of the finger cost nothing. */
const FREE = 2;
const FIRST_WAIT_MS = 15_000;

/** How long to wait after so many wrong PINs in a row: nothing twice, then 15 s, twice as long each time. */
export function waitAfter(tries: number): number {
  return tries <= FREE ? 0 : FIRST_WAIT_MS * 2 ** (tries - FREE - 1);
}
