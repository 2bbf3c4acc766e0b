import { beforeAll, describe, expect, it } from 'vitest';
import { Language } from '@/lib/domain/language';
import { PROBLEM_CODES } from '@/lib/domain/playbook/problem';
import { loadMessages } from '@/lib/i18n/messages';
import { problemText } from '@/lib/i18n/problem-text';
import { findText } from '@/lib/i18n/translate';

describe('O103 problemText', () => {
  beforeAll(() => Promise.all(Language.options.map(loadMessages)));

  it('has words for every code in every language, and none for a code that is gone', async () => {
    for (const language of Language.options) {
      expect(PROBLEM_CODES.filter((code) => findText(language, `pack.problem.${code}`) === undefined)).toEqual([]);
      const codes = Object.keys(await loadMessages(language)).flatMap((key) => /^pack\.problem\.(.*)$/.exec(key)?.[1] ?? []);
      expect(codes.toSorted()).toEqual([...PROBLEM_CODES].toSorted());
    }
  });

  it('says what is expected in the language of the reader', () => {
    const missing = { path: 'offers.0.name', code: 'missing', params: { expected: 'object' } } as const;
    expect(problemText(missing, 'en')).toBe('offers.0.name: is missing: expected an object');
    expect(problemText(missing, 'ja')).toBe('offers.0.name: ありません。項目のまとまりが必要です');
    const unit = { path: 'x.unit', code: 'wrong-unit', params: { signal: 'plan', expected: 'code', received: 'count' } } as const;
    expect(problemText(unit, 'en')).toBe('x.unit: "plan" is in code, not in count');
  });

  it('calls the whole by name', () => {
    expect(problemText({ path: '', code: 'cyclic' }, 'en')).toBe('(the whole file): contains itself');
    expect(problemText({ path: '', code: 'cyclic' }, 'ja')).toBe('（ファイル全体）: 自分自身を含んでいます');
  });
});
