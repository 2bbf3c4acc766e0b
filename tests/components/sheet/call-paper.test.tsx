import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { cutText } from '@/components/sheet/cut-text';
import type { Paper } from '@/components/sheet/paper';
import { paperText } from '@/components/sheet/paper-text';
import { loadMessages } from '@/lib/i18n/messages';
import { panelStories } from '@/tests/support/panel-stories';
import { sheetStories } from '@/tests/support/sheet-stories';
import { drawn } from './sheet-words';

beforeAll(async () => {
  await loadMessages('ja');
  await loadMessages('en');
});

const labels = (paper: Paper | null) =>
  (paper?.sections ?? []).flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'rows' ? block.rows.map(({ label }) => label) : [])),
  );

describe('the call sheet on paper', () => {
  it.each(Object.entries({ ...panelStories, ...sheetStories }))(
    'stands, with a word for every line in both languages: %s',
    (_, story) => {
      for (const language of ['ja', 'en'] as const)
        for (const kind of ['call', 'approval'] as const) {
          const { paper, unmount } = drawn(story(), kind, language);
          const told = paper ? paperText(paper) : '';
          // An id in place of a word, a key in place of a text, a gap of a template.
          expect(labels(paper).filter((label) => /^[a-z]+(-[a-z]+)*$/.test(label))).toEqual([]);
          expect(told).not.toMatch(/\bsheet\.[a-z]|\{\w+\}|undefined|NaN/);
          unmount();
        }
    },
  );

  it('has risks, offer, points, objections, a quote and what to ask, each under its heading', () => {
    drawn(panelStories.growing(), 'call', 'en');
    for (const name of ['Contract', 'Use and loyalty', 'Risks', 'Offer (Upsell)', 'What to say', 'If they object', 'What to ask'])
      expect(screen.getByRole('region', { name })).toBeVisible();
    expect(within(screen.getByRole('region', { name: 'What to say' })).getAllByRole('listitem')).toHaveLength(3);
    expect(screen.getByText('Internal: not for the customer')).toBeVisible();
    expect(screen.getByText('Salesforce, 1m ago')).toBeVisible();
  });

  it('tells a severe ticket and a verbatim in short', () => {
    drawn(sheetStories.crowded(), 'call');
    const risks = screen.getByRole('region', { name: '注意点' });
    expect(within(risks).getByText('未解決 3件')).toBeVisible();
    for (const one of within(risks).getAllByText(/夜間の同期/)) expect(one.textContent?.length).toBeLessThan(110);
  });

  it('takes markup and directions of a name for text', () => {
    const { container, paper } = drawn(sheetStories.hostile(), 'call');
    expect(container.querySelector('img')).toBeNull();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      '<img src=x onerror=alert(1)> شركة مثال للتجارة 👩‍👩‍👧‍👦 & Söhne',
    );
    expect(paper && paperText(paper)).toContain('<img src=x');
  });

  it('is copied whole: every line and every footnote', () => {
    const { paper } = drawn(panelStories.growing(), 'call', 'en');
    const text = paper ? paperText(paper) : '';
    expect(text).toContain('Monthly bill: ¥90,000/month [1]');
    expect(text).toContain('[1] Salesforce, 1m ago');
    expect(text).toMatch(/\n1\. /);
  });
});

describe('cut text', () => {
  it('counts what a reader counts and tears no emoji', () => {
    expect(cutText('見本 花子', 5)).toBe('見本 花子');
    expect(cutText('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 3)).toBe('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦');
    expect(cutText('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2)).toBe('👩‍👩‍👧‍👦…');
    expect(cutText('a\n b', 9)).toBe('a b');
  });
});
