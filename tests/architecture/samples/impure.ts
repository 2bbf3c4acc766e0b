/** One of each thing that a pure room must not touch. Read by purity.test.ts, run by nobody. */
export const impure = {
  now: () => Date.now(),
  chance: () => Math.random(),
  // biome-ignore lint/complexity/useLiteralKeys: the check must see through this way of writing it
  temporal: () => Temporal['Now'],
  timer: () => performance.now(),
  date: () => new Date(),
  text: () => Date(),
  network: () => fetch('/'),
};
