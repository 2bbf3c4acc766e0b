/** The codes of the two languages of the first market, equals of each other. Apart from the schema, which the first paint does without. */
export const LANGUAGE_CODES = ['ja', 'en'] as const;
