/** What is wrong with a text that should be a value. Each has a sentence in the options page; none ever becomes a fact. */
export type ReadProblem =
  | 'not-a-number'
  | 'ambiguous-number'
  | 'not-whole'
  | 'negative'
  | 'too-large'
  | 'approximate'
  | 'other-unit'
  | 'two-values'
  | 'not-a-pair'
  | 'not-a-date'
  | 'ambiguous-date'
  | 'two-digit-year'
  | 'no-currency'
  | 'finer-than-currency'
  | 'other-period'
  | 'not-a-flag'
  | 'not-in-table'
  | 'too-long';

export type Read<T> = { ok: true; value: T } | { ok: false; problem: ReadProblem };

export const read = <T>(value: T): Read<T> => ({ ok: true, value });
export const unread = (problem: ReadProblem): { ok: false; problem: ReadProblem } => ({ ok: false, problem });

/** Stands where one element ends and the next begins: "47" and "500" in two boxes are not 47500. */
export const EDGE = '\u2063';

const WIDE: Readonly<Record<string, string>> = {
  '￥': '¥',
  '￡': '£',
  '￠': '¢',
  '￦': '₩',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '㋿': '令和',
};

/**
 * Full-width letters, digits and signs as their usual forms, every kind of space as one space. Not NFKC: that would turn the
 * footnote in "120¹" into a digit.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[￥￡￠￦−‐‑㋿]/g, (sign) => WIDE[sign] ?? sign)
    .replace(/[\u200b\u200e\u200f\u2066-\u2069\ufeff\u00ad]/g, '')
    .replace(/[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g, ' ')
    .trim();
}

/** A text without element edges, or null where an edge parts two numbers. */
export function joined(text: string): string | null {
  if (/\d ?\u2063[ \u2063]*[\d.,]/.test(text)) return null;
  return text.replace(/ ?\u2063[ \u2063]*/g, ' ').trim();
}

/** What a page shows where it has nothing. */
export function isBlank(text: string): boolean {
  const word = plainText(text.replaceAll(EDGE, ' ')).toLowerCase();
  return /^([-–—ー―・.…]*|n\/a|none|null|unset|not set|未設定|未入力|未登録|未回答|未定|不明|なし|該当なし|データなし|\(.{0,12}(なし|none|empty)\))$/.test(
    word,
  );
}
