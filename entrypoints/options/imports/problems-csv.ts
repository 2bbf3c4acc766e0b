import { type ProblemView, reasonOf } from '@/components/import/problem-words';
import type { Locale } from '@/components/locale';

/** What a spreadsheet would take for the beginning of a formula, or of a command. */
const FORMULA = /^[\s"']*[=+\-@\t\r|]/;

/** A cell of a CSV that a spreadsheet shows and never computes: the file's own content comes back in it. */
export function safeCell(text: string): string {
  const shown = FORMULA.test(text.normalize('NFKC')) ? `'${text}` : text;
  return /[",\r\n']/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

/** The problems of an import as CSV (RFC 4180), with a byte order mark, without which spreadsheets misread Japanese. */
export function problemsCsv(locale: Locale, problems: readonly ProblemView[]): string {
  const { t } = locale;
  const header = [t('import.csv.row'), t('import.csv.column'), t('import.csv.reason'), t('import.csv.received')];
  const rows = problems.map((one) => [String(one.row), one.column ?? '', reasonOf(locale, one), one.received ?? '']);
  return `\uFEFF${[header, ...rows].map((cells) => cells.map(safeCell).join(',')).join('\r\n')}\r\n`;
}

/** Hands a text to the browser as a file to be kept. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
