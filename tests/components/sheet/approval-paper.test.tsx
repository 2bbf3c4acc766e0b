import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { paperText } from '@/components/sheet/paper-text';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { loadMessages } from '@/lib/i18n/messages';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { panelStories } from '@/tests/support/panel-stories';
import { sheetStories } from '@/tests/support/sheet-stories';
import { drawn } from './sheet-words';

beforeAll(async () => {
  await loadMessages('ja');
  await loadMessages('en');
});

/** An account with something of every kind that is ours alone, and still an offer. */
function withSecrets(): AccountSnapshot {
  const snapshot = panelStories.growing();
  const { competitors, opportunities } = snapshot.facets;
  if (competitors.state === 'present')
    competitors.value.items.push({ name: '架空サインPro', contractEndsOn: '2027-02-01', note: '担当者は乗り換えに前向き' });
  if (opportunities.state === 'present')
    opportunities.value.items.push({ id: 'o1', name: '秘密の商談', outcome: 'lost', lossReason: '予算がなかった' });
  return snapshot;
}

function internalOf({ facets: { nps, competitors, contacts, opportunities } }: AccountSnapshot): string[] {
  const playbook = samplePlaybook();
  const texts = [
    ...(nps.state === 'present' ? nps.value.responses.flatMap(({ comment, name }) => [comment, name]) : []),
    ...(competitors.state === 'present' ? competitors.value.items.flatMap(({ name, note }) => [name, note]) : []),
    ...(contacts.state === 'present' ? contacts.value.people.map(({ name }) => name) : []),
    ...(opportunities.state === 'present' ? opportunities.value.items.flatMap(({ name, lossReason }) => [name, lossReason]) : []),
    ...playbook.rivals.flatMap(({ names, differs }) => [...names, differs.ja, differs.en]),
    ...playbook.policy.discountLimits.flatMap(({ approver }) => [approver.ja, approver.en]),
    ...playbook.talkTracks.flatMap(({ texts: { ja, en } }) => [ja?.opening, en?.opening]),
    ...playbook.policy.discoveryQuestions.flatMap(({ text }) => [text.ja, text.en]),
  ];
  return texts.flatMap((text) => text ?? []);
}

describe('the approval sheet on paper', () => {
  const stories = { ...panelStories, ...sheetStories, secrets: withSecrets };

  it.each(Object.entries(stories))('holds nothing of ours: %s', (_, story) => {
    for (const language of ['ja', 'en'] as const) {
      const snapshot = story();
      const { container, paper, unmount } = drawn(snapshot, 'approval', language);
      const told = `${container.innerHTML}\n${paper ? paperText(paper) : ''}`;
      for (const text of internalOf(snapshot)) expect(told).not.toContain(text);
      expect(told).not.toMatch(/NPS|salesforce|粗利|margin|アップセル|upsell|解約リスク|churn|競合|competitor|優先|score/i);
      unmount();
    }
  });

  it('is there to be searched: the secrets are, and a sheet is drawn', () => {
    const { paper } = drawn(withSecrets(), 'approval');
    expect(internalOf(withSecrets())).toEqual(
      expect.arrayContaining(['架空サインPro', '秘密の商談', '申請の回付が速くなりました。']),
    );
    expect(paper?.sections.map(({ id }) => id)).toEqual([
      'proposal',
      'changes',
      'costs',
      'grounds',
      'reversibility',
      'alternatives',
      'quote',
      'dates',
    ]);
  });

  it('is drawn by roles: headings, a table of ways, terms with their figures and footnotes', () => {
    drawn(panelStories.growing(), 'approval', 'en');
    const sheet = screen.getByRole('article', { name: '見本精密工業株式会社' });
    expect(sheet).toHaveAttribute('lang', 'en');
    const table = within(screen.getByRole('region', { name: 'Alternatives' })).getByRole('table');
    expect(within(table).getByRole('row', { name: /As proposed \(Move to Business\).*¥141,600\/month.*59.*Yes/ })).toBeVisible();
    const costs = screen.getByRole('region', { name: 'Cost' });
    expect(within(costs).getByText('¥90,000/month')).toBeVisible();
    expect(screen.getByText('Sample data')).toBeVisible();
    expect(screen.getByText(/Prices exclude Consumption tax/)).toBeVisible();
  });

  it('gives each figure a footnote that stands at the foot, and each blank the fact that it lacks', () => {
    const { container, paper } = drawn(panelStories.growing(), 'approval');
    const numbers = [...container.querySelectorAll('sup')].map((one) => Number(one.textContent)).filter((one) => one > 0);
    expect(new Set(numbers)).toEqual(new Set(paper?.notes.map((_, index) => index + 1)));
    expect(screen.getByText('—（未確認：契約期間）')).toBeVisible();
  });
});
