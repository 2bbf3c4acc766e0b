/** The facets of an account, each fetched, aged and failing on its own. Apart from their schemas, which the first paint does without. */
export const FACET_NAMES = [
  'profile',
  'plan',
  'usage',
  'nps',
  'purchases',
  'opportunities',
  'contacts',
  'support',
  'competitors',
  'interest',
  'lifecycle',
] as const;
export type FacetName = (typeof FACET_NAMES)[number];
