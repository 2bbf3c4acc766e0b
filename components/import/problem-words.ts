import type { Locale } from '../locale';

/** Why a row or a cell was not used; `lib/sources/files` says which codes there are. */
export interface ProblemView {
  code: string;
  row: number;
  columnAt?: number;
  column?: string;
  expected?: string;
  received?: string;
  firstRow?: number;
}

/** The reason alone, in a sentence. */
export function reasonOf({ find }: Locale, { code, expected, received, firstRow }: ProblemView): string {
  // What a value should be is a word of the reader; where the language has one for it, that stands there.
  const wanted = expected === undefined ? '' : (find(`import.expected.${expected}`) ?? expected);
  return find(`import.problem.${code}`, { expected: wanted, received: received ?? '', firstRow: firstRow ?? 0 }) ?? code;
}

/** Where and why: `Row 7, “Seats”: “x” cannot be read (expected a whole number).` */
export function wordsOfProblem(locale: Locale, problem: ProblemView): string {
  const { row, column } = problem;
  const where = column === undefined ? locale.t('import.at-row', { row }) : locale.t('import.at-cell', { row, column });
  return `${where}: ${reasonOf(locale, problem)}`;
}
