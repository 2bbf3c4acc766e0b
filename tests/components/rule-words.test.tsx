import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeAll, describe, expect, it } from 'vitest';
import { LocaleProvider, useLocale } from '@/components/locale';
import { factName, METER_SIGNALS, ruleWords } from '@/components/offer/rule-words';
import { useVocabulary, VocabularyProvider } from '@/components/vocabulary';
import type { RuleResult } from '@/lib/domain/decision/candidate';
import { Language } from '@/lib/domain/language';
import { loadMessages } from '@/lib/i18n/messages';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { signals } from '@/lib/signals/registry';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

beforeAll(() => Promise.all(Language.options.map(loadMessages)));

function speak(language: Language) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <LocaleProvider language={language} nowMs={TODAY_MS}>
      <VocabularyProvider playbook={samplePlaybook()} tenant="mihon.my.salesforce.com">
        {children}
      </VocabularyProvider>
    </LocaleProvider>
  );
  return renderHook(
    () => {
      const [locale, vocabulary] = [useLocale(), useVocabulary()];
      return { ...ruleWords(locale, vocabulary), fact: (path: string) => factName(locale, vocabulary, path) };
    },
    { wrapper },
  ).result.current;
}

const rule = (comparison: RuleResult['comparison'], actual?: RuleResult['actual']): RuleResult => ({
  comparison,
  verdict: 'fail',
  ...(actual === undefined ? {} : { actual }),
  facts: [],
});

describe('rules in words', () => {
  it('say what is wanted and what is the case, with units', () => {
    const seats = rule({ signal: 'seats', op: '>=', value: 60, unit: 'count' }, 47);
    expect(`${speak('ja').need(seats)} · ${speak('ja').actual(seats)}`).toMatch(/60席以上で対象 · 47席$/);
    expect(`${speak('en').need(seats)} · ${speak('en').actual(seats)}`).toMatch(/of 60 seats or more · 47 seats$/);
  });

  it('say ratios as percent and codes by their names', () => {
    const share = rule({ signal: 'seat-utilisation', op: '>=', value: 0.8, unit: 'ratio' }, 0.6);
    expect(speak('ja').need(share)).toContain('80%');
    expect(speak('ja').actual(share)).toBe('60%');
    const plan = rule({ signal: 'plan', op: '=', value: 'work-business', unit: 'code' }, 'work-standard');
    expect(speak('en').need(plan)).toContain('Business');
    expect(speak('en').actual(plan)).toBe('Standard');
  });

  it('say that a limit is not in sight instead of ten years of days', () => {
    const far = rule({ signal: 'days-to-limit', of: 'seats', op: '<=', value: 45, unit: 'days' }, 3650);
    expect(speak('en').actual(far)).toBe('not in sight');
  });

  it('tell a meter from a product that bears the same id', () => {
    const meter = rule({ signal: 'utilisation', of: 'minutes', op: '>=', value: 0.8, unit: 'ratio' }, 0.5);
    const product = rule({ signal: 'recent-interest', of: 'minutes', op: '>=', value: 1, unit: 'count' }, 0);
    expect(speak('ja').need(meter)).toContain('文字起こし');
    expect(speak('ja').need(product)).toContain('見本AI議事録');
  });

  it('know which signals are asked of a meter', () => {
    const asked = [...signals.values()].filter((signal) => signal.of === 'metric').map((signal) => signal.id);
    expect([...METER_SIGNALS].sort()).toEqual(asked.sort());
  });

  it('name every fact that a signal of the sample playbook can lack', () => {
    const { policy } = samplePlaybook();
    const paths = [
      ...policy.discoveryQuestions.map(({ fact }) => fact),
      'usage.featureAdoption.analytics',
      'usage.storage.included',
    ];
    for (const language of Language.options) {
      const named = paths.map((path) => speak(language).fact(path));
      expect(
        named.filter((name, i) => (paths[i]?.includes('.') && name === paths[i]) || /[A-Z][a-z]+On\b|featureAdoption/.test(name)),
      ).toEqual([]);
    }
  });
});
