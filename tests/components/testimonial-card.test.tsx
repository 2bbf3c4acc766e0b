import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { LocaleProvider } from '@/components/locale';
import type { ProofView, VoiceLevel } from '@/components/proof/proof-view';
import { TestimonialCard } from '@/components/proof/testimonial-card';
import { VocabularyProvider } from '@/components/vocabulary';
import { Language } from '@/lib/domain/language';
import type { Testimonial } from '@/lib/domain/playbook/testimonial';
import { loadMessages } from '@/lib/i18n/messages';
import { quotationText } from '@/lib/proof/attribution-line';
import { proofFor } from '@/lib/proof/match-testimonial';
import { usefulLevels } from '@/lib/proof/relax';
import { axeFindings } from '@/tests/support/axe';
import { TODAY_MS } from '@/tests/support/snapshot-builder';
import { query, sample, voice } from '../lib/proof/voices';

beforeAll(() => Promise.all(Language.options.map(loadMessages)));

function viewOf(changes: Partial<Testimonial>[], language: Language): ProofView {
  const { voices, levels } = proofFor(query(changes, { language }));
  return {
    voices: voices.map((one) => ({ ...one, copyText: quotationText(one, language) })),
    levels: usefulLevels(levels),
    withheld: { consent: 2, standing: 0, conflict: 1, tired: 0 },
  };
}

function show(changes: Partial<Testimonial>[], language: Language = 'ja', onCopy = vi.fn()) {
  const proof = viewOf(changes, language);
  const shown = render(
    <LocaleProvider language={language} nowMs={TODAY_MS}>
      <VocabularyProvider playbook={sample} tenant="mihon.my.salesforce.com">
        <TestimonialCard proof={proof} onCopy={onCopy} />
      </VocabularyProvider>
    </LocaleProvider>,
  );
  return { ...shown, proof, onCopy };
}

const three = [
  { id: 'a', quote: { ja: '同じ業種です。', en: 'Same trade.' } },
  { id: 'b', quote: { ja: '別の地域です。', en: 'Other region.' }, region: 'kyushu' },
  { id: 'c', quote: { ja: '別の業種です。', en: 'Other trade.' }, industry: 'retail' },
];
const words = () => screen.getByRole('figure').querySelector('blockquote')?.textContent;

describe('how wide to look (F1)', () => {
  it('begins with the strictest search that finds a voice; a step wider shows what it adds and says what it gave up', async () => {
    show(three);
    expect(words()).toBe('「同じ業種です。」');
    expect(screen.getByRole('status')).toHaveTextContent('すべて一致: 1件');
    await userEvent.click(screen.getByRole('button', { name: '広げる' }));
    expect(words()).toBe('「別の地域です。」');
    expect(screen.getByRole('status')).toHaveTextContent('地域は問わない: 2件');
    await userEvent.click(screen.getByRole('button', { name: '広げる' }));
    expect(words()).toBe('「別の業種です。」');
    expect(screen.getByRole('status')).toHaveTextContent('地域、業種は問わない: 3件');
    await userEvent.click(screen.getByRole('button', { name: '絞る' }));
    expect(screen.getByRole('status')).toHaveTextContent('地域は問わない: 2件');
  });

  it('is worked by the keyboard: one stop, arrows from level to level, each with its count', async () => {
    show(three, 'en');
    const levels = within(screen.getByRole('group', { name: 'Range' })).getAllByRole('radio');
    expect(levels.map((level) => level.closest('label')?.textContent)).toEqual([
      'Alike in everything: 1',
      'Any region: 2',
      'Any region, industry: 3',
    ]);
    levels[0]?.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(levels[2]).toBeChecked();
    expect(screen.getByRole('status')).toHaveTextContent('3 shown');
    expect(screen.getByRole('button', { name: 'Widen' })).toHaveAttribute('aria-disabled', 'true');
  });

  it('says in what nobody is alike where the strictest search finds none', () => {
    show([{ industry: 'retail', region: 'kyushu' }]);
    expect(screen.getByText('業種まで同じ声はないため、近い声を表示しています。')).toBeVisible();
    expect(screen.queryByRole('group')).toBeNull();
  });

  it('calls a size by its name once, and as exact while a similar one is still asked for', async () => {
    show([{ id: 'a' }, { id: 'b', sizeBand: '300-999' }, { id: 'c', sizeBand: '1000+' }], 'en');
    await userEvent.click(screen.getByRole('button', { name: 'Widen' }));
    expect(screen.getByRole('status')).toHaveTextContent('Any exact size: 2 shown');
    await userEvent.click(screen.getByRole('button', { name: 'Widen' }));
    expect(screen.getByRole('status')).toHaveTextContent('Any size: 3 shown');
  });

  it('says that there is none where there is none, and how many stay back for what', () => {
    show([]);
    expect(screen.getByText('今お伝えできるお客様の声はありません。')).toBeVisible();
    expect(screen.getByText('お伝えできない声: 同意の範囲外 2件、この相手には不可 1件')).toBeVisible();
  });
});

describe('one voice', () => {
  it('says why it still holds (X5)', () => {
    show([{ standing: { customer: true, uses: true, nps: 9, checkedOn: '2026-11-02' } }], 'en');
    expect(screen.getByText('Still a customer · in use · NPS 9 · checked Nov 2, 2026')).toBeVisible();
  });

  it('flags a check of long ago, an edit, and words that are ours', () => {
    const old = { customer: true, checkedOn: '2026-06-01' };
    show([{ standing: old, edits: [{ on: '2026-07-01', kind: 'shortened' }], asSaid: 'x' }]);
    expect(screen.getByText('確認から175日')).toBeVisible();
    expect(screen.getByText('編集あり（2026/7/1）')).toBeVisible();
  });

  it('puts no quotation marks around words that are ours', () => {
    show([{ consent: { ...voice.consent, quote: false }, paraphrase: { ja: '電話が減った由。', en: 'Fewer calls.' } }]);
    expect(words()).toBe('電話が減った由。');
    expect(screen.getByText('発言の要旨（引用不可）')).toBeVisible();
  });

  it('is copied with its source and scope (F6)', async () => {
    const { onCopy, proof } = show([{}], 'en');
    await userEvent.click(screen.getByRole('button', { name: 'Copy with source' }));
    expect(onCopy).toHaveBeenCalledWith(expect.stringContaining('please do not forward'), proof.voices[0]);
  });
});

describe.each(Language.options)('assistive technology in %s', (language) => {
  it('finds its way', async () => {
    const { container } = show(three, language);
    expect(await axeFindings(container)).toEqual([]);
  });
});

describe('levels', () => {
  it('each show more than the one before, and the last shows all', () => {
    const { levels, voices } = viewOf(three, 'ja');
    const sizes = levels.map((level: VoiceLevel) => level.ids.length);
    expect(sizes).toEqual([1, 2, 3]);
    expect(sizes.at(-1)).toBe(voices.length);
  });
});
