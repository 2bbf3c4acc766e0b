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

/** Is all of it text of UTF-8, and what does its beginning say. Read to the end in any case: whoever hands in the bytes may be counting. */
async function firstLook(bytes: AsyncIterable<Uint8Array>, isWhole: boolean) {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let mark: FileEncoding | null | undefined;
  let isUtf8 = true;
  let hasNul = false;
  const decode = (chunk?: Uint8Array) => {
    try {
      strict.decode(chunk, { stream: chunk !== undefined });
    } catch {
      isUtf8 = false;
    }
  };
  for await (const chunk of bytes) {
    if (chunk.length === 0) continue;
    mark ??= encodingOfMark(chunk);
    hasNul ||= chunk.includes(0);
    if (isUtf8) decode(chunk);
  }
  // The start of a file may end within a character.
  if (isUtf8 && isWhole) decode();
  return { mark: mark ?? null, isUtf8, hasNul };
}

/**
 * Judges a file by the validity of all its bytes: a byte order mark first, then strict UTF-8, then Shift_JIS; where neither is
 * whole, the one that has next to no damage. A NUL without a mark is no text at all. `open` is called a second time unless the first
 * reading says it.
 */
export async function judgeEncoding(
  open: () => AsyncIterable<Uint8Array>,
  { isWhole = true }: { isWhole?: boolean } = {},
): Promise<EncodingVerdict> {
  const { mark, isUtf8, hasNul } = await firstLook(open(), isWhole);
  if (mark === 'utf-16le' || mark === 'utf-16be') return { state: 'known', encoding: mark, hasMark: true, damaged: 0 };
  if (hasNul) return { state: 'binary' };
  const hasMark = mark === 'utf-8';
  if (isUtf8) return { state: 'known', encoding: 'utf-8', hasMark, damaged: 0 };
  const trials = { 'utf-8': new Trial('utf-8'), shift_jis: new Trial('shift_jis') };
  for await (const chunk of open()) for (const trial of Object.values(trials)) trial.add(chunk);
  if (isWhole) for (const trial of Object.values(trials)) trial.add(undefined);
  if (hasMark) return { state: 'known', encoding: 'utf-8', hasMark, damaged: trials['utf-8'].count.damaged };
  for (const share of [0, 1 / MOST_DAMAGE]) {
    for (const encoding of ['utf-8', 'shift_jis'] as const) {
      const { other, damaged } = trials[encoding].count;
      if (damaged <= other * share) return { state: 'known', encoding, hasMark, damaged };
    }
  }
  return { state: 'unknown' };
}
