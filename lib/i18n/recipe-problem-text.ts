import type { Language } from '@/lib/domain/language';
import { findText } from './translate';

/** What is wrong with a page recipe, as `lib/crm` tells it: `path` is the file's own, `code` has its words in every language. */
interface ToldProblem {
  readonly path: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** In words: `pages.0.path: nothing in it is kept as {id}`. The language's messages must be loaded. */
export function recipeProblemText({ path, code, params = {} }: ToldProblem, language: Language): string {
  const named = findText(language, `pack.expected.${params.expected}`);
  const words = findText(language, `recipe.problem.${code}`, named === undefined ? params : { ...params, expected: named });
  return `${path === '' ? (findText(language, 'pack.whole') ?? '*') : path}: ${words ?? code}`;
}
