/** The terminal as a command sees it, so that a test can be one. */
export interface CommandIo {
  /** The text of a file; `-` is standard input. Rejects where it cannot be read. */
  read(file: string): Promise<string>;
  /** Writes a whole file or nothing of it. Rejects where it cannot; missing where nothing can be written. */
  writeFile?(file: string, text: string): Promise<void>;
  write(text: string): void;
  writeError(text: string): void;
  /** The clock, asked once. */
  readonly nowMs: number;
}

export const EXIT_OK = 0;
/** The answer itself is a failure: a receipt that does not replay, a price that does not exist. */
export const EXIT_FAILED = 1;
export const EXIT_BAD_INPUT = 2;

/** Says what is wrong, a line each, and gives the exit code of bad input. */
export function refuse(io: CommandIo, { lines }: { readonly lines: readonly string[] }): number {
  io.writeError(`${lines.join('\n')}\n`);
  return EXIT_BAD_INPUT;
}
