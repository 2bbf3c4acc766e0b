import type { Language } from '@/lib/domain/language';

/** A piece of text on paper with the numbers of its footnotes. `blank`: it says that something is not known. */
export interface PaperText {
  readonly text: string;
  readonly notes?: readonly number[] | undefined;
  readonly blank?: boolean | undefined;
  /** The language of the words, where it is not the sheet's. */
  readonly language?: Language | undefined;
}

export interface PaperRow {
  readonly label: string;
  readonly cell: PaperText;
  /** What stands below it in small. */
  readonly more?: readonly PaperText[] | undefined;
  /** It is what the sheet is about. */
  readonly strong?: boolean | undefined;
  /** Words rather than a figure: it takes the width it needs. */
  readonly prose?: boolean | undefined;
}

export type PaperBlock =
  | { readonly kind: 'rows'; readonly rows: readonly PaperRow[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly PaperTableRow[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly PaperText[] }
  | { readonly kind: 'quote'; readonly words: PaperText; readonly by: string; readonly limit?: string | undefined }
  | { readonly kind: 'text'; readonly text: PaperText; readonly lead?: boolean | undefined };

export interface PaperTableRow {
  readonly id: string;
  readonly cells: readonly PaperText[];
  readonly strong?: boolean | undefined;
}

export interface PaperSection {
  readonly id: string;
  readonly title: string;
  /** It shares its line with the section before or after it. */
  readonly half?: boolean | undefined;
  readonly blocks: readonly PaperBlock[];
}

/** A sheet in the words of one language, ready for paper or for the clipboard. */
export interface Paper {
  readonly kind: 'call' | 'approval';
  readonly language: Language;
  readonly title: string;
  readonly name: string;
  /** Who and when, under the name. */
  readonly under: readonly string[];
  /** What must not be overlooked: sample data, internal use. */
  readonly marks: readonly string[];
  readonly sections: readonly PaperSection[];
  /** The footnotes in the order of their numbers, which begin at 1. */
  readonly notes: readonly string[];
  readonly foot: readonly string[];
  /** The customer's voice on a sheet that is handed over, and the offer that it speaks for: handing it over is a use of it (O208). */
  readonly voice?: { readonly testimonialId: string; readonly offerId: string } | undefined;
}
