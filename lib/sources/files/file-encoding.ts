/** How the bytes of a text file are written. `utf-16le`, `utf-16be`: only with a byte order mark. */
export type FileEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis';

/** What a person may choose where the bytes do not say: those above, and what older systems write. */
export const ENCODINGS: readonly string[] = ['utf-8', 'shift_jis', 'euc-jp', 'windows-1252', 'utf-16le', 'utf-16be'];

/** Stands in decoded text for bytes that are no text of the encoding. */
export const UNDECODABLE = '\uFFFD';

/** `damaged`: so many places are no text of that encoding; their rows are refused, the others read. */
export type EncodingVerdict =
  | { state: 'known'; encoding: FileEncoding; hasMark: boolean; damaged: number }
  | { state: 'binary' }
  | { state: 'unknown' };

/** More damage than one character in so many that are not ASCII: then it is another encoding, not a damaged file. */
const MOST_DAMAGE = 20;

const MARKS: readonly (readonly [FileEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The encoding that the first bytes of a file name themselves, or null. */
export function encodingOfMark(start: Uint8Array): FileEncoding | null {
  const found = MARKS.find(([, mark]) => mark.every((byte, at) => start[at] === byte));
  return found?.[0] ?? null;
}

interface Count {
  /** Characters outside of ASCII. */
  readonly other: number;
  readonly damaged: number;
}

/** Counts while it decodes, so that a whole file can be judged in pieces. */
class Trial {
  #decoder: TextDecoder;
  #other = 0;
  #damaged = 0;

  constructor(encoding: string) {
    this.#decoder = new TextDecoder(encoding);
  }

  add(bytes: Uint8Array | undefined): void {
    const text = this.#decoder.decode(bytes, { stream: bytes !== undefined });
    this.#other += text.match(/[^\0-\x7f]/g)?.length ?? 0;
    if (text.includes(UNDECODABLE)) this.#damaged += text.split(UNDECODABLE).length - 1;
  }

  get count(): Count {
    return { other: this.#other, damaged: this.#damaged };
  }
}

/**
 * Judges a file by the validity of all its bytes: a byte order mark first, then strict UTF-8, then Shift_JIS; where neither is
 * whole, the one that has next to no damage. A NUL without a mark is no text at all.
 */
export async function judgeEncoding(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { isWhole = true }: { isWhole?: boolean } = {},
): Promise<EncodingVerdict> {
  const trials = { 'utf-8': new Trial('utf-8'), shift_jis: new Trial('shift_jis') };
  let marked: FileEncoding | null | undefined;
  for await (const chunk of bytes) {
    if (chunk.length === 0) continue;
    marked ??= encodingOfMark(chunk);
    // Read to the end all the same: whoever hands in the bytes may be counting them.
    if (marked === 'utf-16le' || marked === 'utf-16be') continue;
    if (chunk.includes(0)) return { state: 'binary' };
    trials['utf-8'].add(chunk);
    trials.shift_jis.add(chunk);
  }
  if (marked === 'utf-16le' || marked === 'utf-16be') return { state: 'known', encoding: marked, hasMark: true, damaged: 0 };
  // The start of a file may end within a character.
  if (isWhole) for (const trial of Object.values(trials)) trial.add(undefined);
  const hasMark = marked === 'utf-8';
  if (hasMark) return { state: 'known', encoding: 'utf-8', hasMark, damaged: trials['utf-8'].count.damaged };
  for (const share of [0, 1 / MOST_DAMAGE]) {
    for (const encoding of ['utf-8', 'shift_jis'] as const) {
      const { other, damaged } = trials[encoding].count;
      if (damaged <= other * share) return { state: 'known', encoding, hasMark, damaged };
    }
  }
  return { state: 'unknown' };
}
