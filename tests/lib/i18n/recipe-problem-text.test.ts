import { beforeAll, describe, expect, it } from 'vitest';
import { ConfirmHow } from '@/lib/crm/recipe-data';
import { RECIPE_PROBLEM_CODES } from '@/lib/crm/recipe-problem';
import { Language } from '@/lib/domain/language';
import { loadMessages } from '@/lib/i18n/messages';
import { recipeProblemText } from '@/lib/i18n/recipe-problem-text';

const under = async (language: Language, prefix: string) =>
  Object.keys(await loadMessages(language)).flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));

describe('what is wrong with a recipe', () => {
  beforeAll(() => Promise.all(Language.options.map(loadMessages)));

  it('has words for every code in every language, and none for a code that is gone', async () => {
    for (const language of Language.options) {
      expect(await under(language, 'recipe.problem.')).toEqual([...RECIPE_PROBLEM_CODES].toSorted());
      expect(await under(language, 'recipe.confirm.')).toEqual([...ConfirmHow.options].toSorted());
    }
  });

  it('is said with its place, in the reader’s language', () => {
    const wrong = { path: 'pages.0.path', code: 'wrong-type', params: { expected: 'string', received: '7' } };
    expect(recipeProblemText(wrong, 'en')).toBe('pages.0.path: expected a text, received 7');
    expect(recipeProblemText({ path: '', code: 'not-json', params: { line: 2 } }, 'ja')).toBe(
      '（ファイル全体）: 2 行目が JSON として読めません',
    );
  });
});
