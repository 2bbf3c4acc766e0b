import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/domain/app-error';
import { Language } from '@/lib/domain/language';

const folder = new URL('../../lib/i18n/locales/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const locales = files.map((name) => ({
  language: name.replace('.json', ''),
  texts: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, unknown>,
}));

const PLURAL = /\.(zero|one|two|few|many|other)$/;
const baseOf = (key: string) => key.replace(PLURAL, '');
const keysOf = (texts: Record<string, unknown>) => new Set(Object.keys(texts).map(baseOf));
const placeholdersOf = (text: unknown) => [...String(text).matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('locale files', () => {
  it('there is one for each language of the product', () => {
    expect(locales.map((locale) => locale.language).sort()).toEqual([...Language.options].sort());
  });

  it('hold the same keys', () => {
    const all = new Set(locales.flatMap((locale) => [...keysOf(locale.texts)]));
    const missing = locales.flatMap((locale) =>
      [...all].filter((key) => !keysOf(locale.texts).has(key)).map((key) => `${locale.language}: ${key}`),
    );
    expect(all.size).toBeGreaterThan(100);
    expect(missing, 'write these texts in the language that lacks them').toEqual([]);
  });

  it('hold every plural form their language has, and none it has not', () => {
    const wrong = locales.flatMap(({ language, texts }) => {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      const plural = new Set(
        Object.keys(texts)
          .filter((key) => PLURAL.test(key))
          .map(baseOf),
      );
      return [...plural].flatMap((base) => {
        const has = Object.keys(texts).filter((key) => PLURAL.test(key) && baseOf(key) === base);
        const should = forms.map((form) => `${base}.${form}`);
        return JSON.stringify(has.sort()) === JSON.stringify(should.sort())
          ? []
          : [`${language}: ${base} should have ${forms.join(', ')}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('use the same placeholders in every language', () => {
    const [first, ...others] = locales.map(({ language, texts }) => {
      const byKey = new Map<string, Set<string>>();
      for (const [key, text] of Object.entries(texts)) {
        const names = byKey.get(baseOf(key)) ?? new Set();
        for (const name of placeholdersOf(text)) if (name && name !== 'count') names.add(name);
        byKey.set(baseOf(key), names);
      }
      return { language, byKey };
    });
    const wrong = others.flatMap(({ language, byKey }) =>
      [...(first?.byKey ?? [])]
        .filter(([key, names]) => [...names].sort().join() !== [...(byKey.get(key) ?? [])].sort().join())
        .map(([key]) => `${language}: ${key}`),
    );
    expect(wrong).toEqual([]);
  });

  it('hold no empty text, no stray space, nothing but text', () => {
    const wrong = locales.flatMap(({ language, texts }) =>
      Object.entries(texts)
        .filter(([, text]) => typeof text !== 'string' || text.trim() === '' || text !== text.trim())
        .map(([key]) => `${language}: ${key}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keep their keys sorted, so that two people who add texts do not meet on the last line', () => {
    for (const { language, texts } of locales) expect(Object.keys(texts), language).toEqual(Object.keys(texts).sort());
  });

  it('say what happened and what to do for every kind of error', () => {
    const kinds = AppError.def.options.map((option) => option.def.shape.kind.def.values[0]);
    expect(kinds.length).toBeGreaterThan(10);
    const wanted = kinds.flatMap((kind) => [`error.${kind}.says`, `error.${kind}.do`]);
    for (const { language, texts } of locales) {
      expect(
        wanted.filter((key) => !(key in texts)),
        language,
      ).toEqual([]);
    }
  });

  it('name every signal and say it as a reason', () => {
    const ids = readdirSync(new URL('../../lib/signals/derive/', import.meta.url)).map((name) => name.replace('.ts', ''));
    expect(ids.length).toBeGreaterThan(20);
    const wanted = ids.flatMap((id) => [`signal.${id}.name`, `signal.${id}.reason`]);
    for (const { language, texts } of locales) {
      const keys = keysOf(texts);
      expect(
        wanted.filter((key) => !keys.has(key)),
        language,
      ).toEqual([]);
    }
  });
});
