/** What can be wrong with a recipe. Each has its words in every language: `recipe.problem.<code>`, with the parameters as placeholders. */
export const RECIPE_PROBLEM_CODES = [
  // The file as a whole.
  'not-json',
  'unreadable',
  'too-large',
  'too-deep',
  'too-many',
  'reserved-name',
  // A place that does not fit the schema.
  'missing',
  'unknown-key',
  'wrong-type',
  'wrong-format',
  'not-one-of',
  'too-short',
  'too-long',
  // What the parts are to each other.
  'host-missing',
  'host-too-wide',
  'bad-template',
  'no-id',
  'not-kept',
  'nothing-to-match',
  'confirm-missing',
  'no-self-test',
] as const;
export type RecipeProblemCode = (typeof RECIPE_PROBLEM_CODES)[number];

/** What is wrong with a recipe, and where: `pages.0.path`; an empty path is the whole of it. Data, so that it can be said in any language. */
export interface RecipeProblem {
  readonly path: string;
  readonly code: RecipeProblemCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

export function recipeProblem(path: string, code: RecipeProblemCode, params?: RecipeProblem['params']): RecipeProblem {
  return { path, code, ...(params ? { params } : {}) };
}
