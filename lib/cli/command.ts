/** The terminal as a command sees it, so that a test can be one. */
export interface CommandIo {
  /** The text of a file; `-` is standard input. Rejects where it cannot be read. */
  read(file: string): Promise<string>;
  write(text: string): void;
  writeError(text: string): void;
  /** The clock, asked once. */
  readonly nowMs: number;
}

export const EXIT_OK = 0;
export const EXIT_BAD_INPUT = 2;
