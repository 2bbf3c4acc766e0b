import { RECORD_LIMIT, readSlice, type Slice, type TextRecord } from './read-slice';
import type { RowProblem } from './row-problem';

/** Read at once; after a broken record less, so that finding the next sound one costs little. */
const MOST_CHARACTERS = 65_536;
const LEAST_CHARACTERS = 256;

/** A record, or why there is none. */
export type RecordRead = TextRecord | RowProblem;

/** The end of the first line that ends at or after `from`, its break included; the text's end where none does. */
function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === 10) return at + 1;
    if (char === 13) return text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
  }
  return text.length;
}

/**
 * Reads records from text that arrives in pieces, and keeps no more of it than one record may be long. A record that is broken
 * loses its own first line and nothing else: reading goes on with the line after it.
 */
export class RecordReader {
  #text = '';
  #row = 1;
  #size = MOST_CHARACTERS;
  #width: number | undefined;
  /** Within a line that is too long to be kept. */
  #skipping = false;
  readonly #delimiter: string;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** The records that are complete with this piece of text. */
  add(piece: string): RecordRead[] {
    this.#text += piece;
    return this.#text.length < MOST_CHARACTERS ? [] : this.#readAll(false);
  }

  /** What is left when the text ends. */
  end(): RecordRead[] {
    return this.#readAll(true);
  }

  #readAll(isEnd: boolean): RecordRead[] {
    const found: RecordRead[] = [];
    while (this.#text !== '') {
      const whole = this.#wholeLines(isEnd);
      if (whole === 0) {
        if (!this.#skipping && this.#text.length <= RECORD_LIMIT) break;
        if (!this.#skipping) found.push({ code: 'too-long', row: this.#row });
        this.#skipping = true;
        this.#text = '';
      } else if (this.#skipping) {
        this.#dropLines(1);
        this.#skipping = false;
      } else if (!this.#readSome(whole, isEnd, found)) break;
    }
    return found;
  }

  /** One slice. False: more text is needed. */
  #readSome(whole: number, isEnd: boolean, found: RecordRead[]): boolean {
    const cut = Math.min(whole, lineEnd(this.#text, this.#size));
    const text = this.#text.slice(0, cut);
    const slice = readSlice({ text, delimiter: this.#delimiter, row: this.#row, width: this.#width });
    for (const record of slice.records) found.push(record);
    this.#width = slice.width;
    if (slice.broken === undefined) {
      this.#text = this.#text.slice(cut);
      this.#row = slice.nextRow;
      this.#size = Math.min(MOST_CHARACTERS, this.#size * 2);
      return true;
    }
    this.#dropLines(slice.nextRow - this.#row);
    return this.#mend(slice, { isAll: cut === whole, isEnd }, found);
  }

  /** The text begins with a record that is broken, or cut off. */
  #mend({ broken }: Slice, { isAll, isEnd }: { isAll: boolean; isEnd: boolean }, found: RecordRead[]): boolean {
    if (broken?.ended === false && this.#text.length <= RECORD_LIMIT && !(isAll && isEnd)) {
      this.#size *= 2;
      return !isAll;
    }
    const columnAt = broken?.columnAt === undefined ? {} : { columnAt: broken.columnAt };
    // A record that grows over many lines without an end is a quote that never closes.
    const code = lineEnd(this.#text, 0) > RECORD_LIMIT ? 'too-long' : 'quote';
    found.push({ code, row: this.#row, ...columnAt });
    this.#dropLines(1);
    this.#size = LEAST_CHARACTERS;
    return true;
  }

  /** So much of the text are lines that have ended. */
  #wholeLines(isEnd: boolean): number {
    if (isEnd) return this.#text.length;
    // A CR that ends the text may be half of a CRLF.
    return Math.max(this.#text.lastIndexOf('\n'), this.#text.lastIndexOf('\r', this.#text.length - 2)) + 1;
  }

  #dropLines(count: number): void {
    let at = 0;
    for (let line = 0; line < count; line += 1) at = lineEnd(this.#text, at);
    this.#text = this.#text.slice(at);
    this.#row += count;
  }
}
