/** What can be wrong with a playbook. Each has its words in every language: `pack.problem.<code>`, with the parameters as placeholders. */
export const PROBLEM_CODES = [
  // The file as a whole.
  'not-json',
  'unreadable',
  'too-large',
  'too-many',
  'too-deep',
  'cyclic',
  'reserved-name',
  // A place that does not fit the schema.
  'missing',
  'unknown-key',
  'wrong-type',
  'wrong-format',
  'not-one-of',
  'not-a-date',
  'too-small',
  'not-above',
  'too-big',
  'not-below',
  // References.
  'duplicate-id',
  'not-found',
  // Conditions.
  'unknown-signal',
  'wrong-unit',
  'wrong-operator',
  'wrong-value',
  'of-missing',
  'of-unexpected',
  // The catalogue and its prices.
  'tier-gap',
  'last-tier-open',
  'tier-without-end',
  'tiers-not-rising',
  'wrong-currency',
  'price-unused',
  'same-rank',
  'relation-to-itself',
  'relation-cycle',
  'grants-missing',
  // The terms of an offer.
  'discount-not-allowed',
  'below-floor',
  'base-rate-missing',
  'dates-out-of-order',
  'campaign-without-end',
  'trial-without-end',
  'terms-not-of-kind',
  'quota-over-top',
  'reminder-before-start',
  'churn-avoided-missing',
  'fit-without-metric',
  // The policy.
  'limits-out-of-order',
  'warn-over-urgent',
  'unknown-time-zone',
  'no-working-day',
  'move-twice',
  'move-after-stop',
  // Words and voices.
  'track-unreachable',
  'no-words',
  'unknown-token',
  'token-needs-offer',
  'verbatim-missing',
  'consent-names-company',
  'paraphrase-missing',
  'as-said-missing',
  'edits-missing',
  'plan-of-other-product',
  'competitor-itself',
  // Recipes and field mappings.
  'wrong-part',
] as const;
export type PlaybookProblemCode = (typeof PROBLEM_CODES)[number];

/** What is wrong with a playbook, and where: `offers.3.prior.a`; an empty path is the whole of it. Data, so that it can be said in any language. */
export interface PlaybookProblem {
  readonly path: string;
  readonly code: PlaybookProblemCode;
  readonly params?: Readonly<Record<string, string | number>>;
}
