/** Results kept at most. */
const MOST = 4_096;
/** After so many lookups a memo that has seldom helped is given up. */
const TRIAL = 2_048;

/** Remembers what a pure function gave for a text, as long as texts repeat themselves: a column of plans does, one of names does not. */
export function boundedMemo<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  let asked = 0;
  let found = 0;
  let given = false;
  return (text) => {
    if (given) return work(text);
    asked += 1;
    const before = known.get(text);
    if (before !== undefined) {
      found += 1;
      return before;
    }
    const result = work(text);
    if (known.size < MOST) known.set(text, result);
    if (asked === TRIAL && found < asked / 4) {
      given = true;
      known.clear();
    }
    return result;
  };
}
