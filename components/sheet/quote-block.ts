import type { SheetQuote } from '@/lib/sheet/quote';
import type { Locale } from '../locale';
import type { PaperBlock } from './paper';

const MARKS = { ja: ['「', '」'], en: ['“', '”'] } as const;

/** One voice as consent lets it be told; quotation marks only around what was said. */
export function quoteBlock({ t }: Locale, quote: SheetQuote | null): PaperBlock {
  if (!quote) return { kind: 'text', text: { text: t('sheet.no-quote'), blank: true } };
  const [open, close] = quote.verbatim ? MARKS[quote.language] : ['', ''];
  return {
    kind: 'quote',
    words: { text: `${open}${quote.words}${close}`, language: quote.language },
    by: quote.by,
    limit: quote.scope === 'one-to-one' ? t('sheet.quote-limit') : undefined,
  };
}
