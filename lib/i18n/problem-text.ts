import type { Language } from '@/lib/domain/language';
import type { PlaybookProblem } from '@/lib/domain/playbook/problem';
import { findText } from './translate';

/**
 * What is wrong with a playbook, in words: `offers.3.prior.a: expected more than 0, received -1`. The path is the file's own and stays as it
 * is. The language's messages must be loaded.
 */
export function problemText({ path, code, params = {} }: PlaybookProblem, language: Language): string {
  const { expected } = params;
  // What is expected is a word of the schema; it has one in each language. A unit of a signal stands for itself.
  const named = code === 'wrong-unit' ? undefined : findText(language, `pack.expected.${expected}`);
  const words = findText(language, `pack.problem.${code}`, named === undefined ? params : { ...params, expected: named });
  return `${path === '' ? (findText(language, 'pack.whole') ?? '*') : path}: ${words ?? code}`;
}
