import { LANGUAGE_CODES } from './languages';
import { z } from './z';

/** The two languages of the first market, equals of each other. */
export const Language = z.enum(LANGUAGE_CODES);
export type Language = z.infer<typeof Language>;

/** A text in every language of the product. */
export const LocalText = z.object({ ja: z.string(), en: z.string() });
export type LocalText = z.infer<typeof LocalText>;
