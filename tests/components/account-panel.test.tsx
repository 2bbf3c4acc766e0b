import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { loadMessages } from '@/lib/i18n/messages';
import { panelStories } from '@/tests/support/panel-stories';
import { showAccount } from '@/tests/support/show-account';
import { snapshotBuilder } from '@/tests/support/snapshot-builder';

beforeAll(() => Promise.all([loadMessages('ja'), loadMessages('en')]));

const region = (name: string) => within(screen.getByRole('region', { name }));

describe('an account with an offer', () => {
  it('says kind, offer, live reason, price and difference at the top', () => {
    showAccount(panelStories.growing());
    const offer = region('Business プランへの移行');
    expect(offer.getByText('アップセル')).toBeVisible();
    expect(offer.getByText(/利用席数は94%。39日後（1\/1ごろ）/)).toBeVisible();
    expect(offer.getByText('現在').nextSibling).toHaveTextContent('¥90,000/月 · 50席');
    expect(offer.getByText('提案').nextSibling).toHaveTextContent('¥141,600/月 · 59席');
    expect(offer.getByText('+¥51,600')).toBeVisible();
  });

  it('gives at most three reasons, each with source and age', () => {
    const { view } = showAccount(panelStories.growing(), { language: 'en' });
    const reasons = region('Reasons').getAllByRole('listitem');
    expect(reasons.length).toBe(view.decision.reasons.length);
    expect(reasons.length).toBeLessThanOrEqual(3);
    for (const reason of reasons) expect(reason).toHaveTextContent(/Salesforce · 1m ago/);
  });

  it('shows plan, seats and renewal with the days left and the notice deadline', () => {
    showAccount(panelStories.growing());
    const strip = screen.getByRole('region', { name: '契約の概要' });
    expect(strip).toHaveTextContent('Standard');
    expect(strip).toHaveTextContent('47 / 50');
    expect(strip).toHaveTextContent('あと128日');
    expect(strip).toHaveTextContent('通知 3/1 まで');
    expect(strip).toHaveTextContent('Salesforce · 1分前');
  });

  it('counts the renewal backwards: talk, notice, renewal', () => {
    showAccount(panelStories.growing());
    const days = region('更新までの道のり').getAllByRole('listitem');
    expect(days.map((day) => day.querySelector('b')?.textContent)).toEqual(['2027/2/8', '2027/3/1', '2027/3/31']);
  });

  it('works out the price line by line and names every factor', async () => {
    showAccount(panelStories.growing());
    const why = region('理由');
    await userEvent.click(why.getByText('計算の内訳'));
    expect(why.getByRole('table', { name: '料金の内訳' })).toHaveTextContent('Business59 × ¥2,400¥141,600');
    expect(why.getByRole('table', { name: '優先度 P × C × V × L' })).toHaveTextContent('増分の純価値');
  });

  it('shows one voice, why it fits and what they agreed to, and the next on demand', async () => {
    showAccount(panelStories.growing());
    const voice = region('お客様の声');
    const first = voice.getByRole('figure').textContent;
    expect(voice.getByText(/^一致: プラン移行、業種/)).toBeVisible();
    expect(voice.getByText(/(公開可|1対1で利用可) · 20\d\d年\d+月 まで/)).toBeVisible();
    await userEvent.click(voice.getByRole('button', { name: '広げる' }));
    expect(voice.getByRole('figure').textContent).not.toBe(first);
    await userEvent.click(voice.getByRole('button', { name: /次の声/ }));
    expect(voice.getByRole('figure').textContent).toBe(first);
  });

  it('lists every other offer with what held it back', () => {
    const { view } = showAccount(panelStories.growing());
    const why = region('今は出さない提案');
    expect(why.getAllByRole('listitem', { hidden: true })).toHaveLength(view.decision.candidates.length - 1);
    expect(screen.getByRole('region', { name: '今は出さない提案' })).toHaveTextContent(/以上で対象 · 現在 \d/);
  });
});

describe('what to say', () => {
  it('is copied with its live numbers', async () => {
    const onCopy = vi.fn();
    showAccount(panelStories.growing(), { onCopy });
    await userEvent.click(region('最初のひと言').getAllByRole('button', { name: 'コピー' })[0] as HTMLElement);
    expect(onCopy).toHaveBeenCalledWith(expect.stringContaining('47名'));
  });

  it('is not copied while a fact in it is unknown, and names the fact', async () => {
    const onCopy = vi.fn();
    const snapshot = panelStories.growing();
    const { plan } = snapshot.facets;
    if (plan.state === 'present') delete plan.value.renewalOn;
    showAccount(snapshot, { onCopy, language: 'en' });
    const talk = region('First words');
    await userEvent.click(talk.getByRole('button', { name: 'Not now' }));
    expect(talk.getAllByText('[renewal date unknown]', { selector: 'mark' })[0]).toBeVisible();
    const copy = talk.getAllByRole('button', { name: 'Copy' }).find((one) => one.getAttribute('aria-disabled') === 'true');
    expect(copy).toHaveAccessibleDescription(/Cannot be copied: renewal date unknown/);
    if (copy) await userEvent.click(copy);
    expect(onCopy).not.toHaveBeenCalled();
  });

  it('answers a refusal in place and hides the answer again', async () => {
    showAccount(panelStories.growing());
    const talk = region('最初のひと言');
    const chip = talk.getByRole('button', { name: '高い' });
    expect(chip).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(chip);
    expect(chip).toHaveAttribute('aria-expanded', 'true');
    expect(talk.getByText(/差額の月/)).toBeVisible();
    await userEvent.click(chip);
    expect(talk.queryByText(/差額の月/)).toBeNull();
  });

  it('speaks the customer\u2019s language in a panel of another', () => {
    showAccount(panelStories.growing(), { language: 'ja', customerLanguage: 'en' });
    const talk = screen.getByRole('region', { name: '最初のひと言' });
    const words = talk.querySelector('.opening');
    expect(words).toHaveAttribute('lang', 'en');
    expect(words?.textContent).toMatch(/[a-z]{3}/);
    expect(words?.textContent).not.toMatch(/[ぁ-ん]/);
  });
});

describe('an account without an offer', () => {
  it('says why, and when to look again', () => {
    showAccount(panelStories.calm());
    const quiet = region('満足されています。今は静かに見守ります');
    expect(quiet.getByText('今は提案しない')).toBeVisible();
    expect(quiet.getByText(/2027\/2\/21 に見直し · 90日後/)).toBeVisible();
  });

  it('says what to ask where a fact is missing', async () => {
    const onCopy = vi.fn();
    showAccount(panelStories.partial(), { language: 'en', onCopy });
    const quiet = region('Ask before you offer');
    expect(quiet.getByRole('heading', { name: 'Ask instead' })).toBeVisible();
    await userEvent.click(quiet.getAllByRole('button', { name: 'Copy' })[0] as HTMLElement);
    expect(onCopy).toHaveBeenCalledWith(expect.stringMatching(/\?$|\.$/));
  });
});

describe('NPS', () => {
  it('is a distribution from five answers on', () => {
    showAccount(panelStories.growing(), { language: 'en' });
    const nps = screen.getByRole('region', { name: 'NPS answers' });
    expect(within(nps).getByText('Score 9: 2 answers')).toBeInTheDocument();
    expect(nps).toHaveTextContent('1 detractor 0–6');
  });

  it('is the answers themselves under five', () => {
    showAccount(panelStories.unhappy());
    const nps = region('NPS の分布');
    expect(nps.queryByText(/0点/)).toBeNull();
    expect(nps.getByText('障害のご連絡が遅く、現場が困りました。')).toBeVisible();
    expect(nps.getByText('立て直しのみ')).toBeVisible();
  });
});

describe('usage', () => {
  it('says the run-out with its range, and every period in a table', () => {
    showAccount(panelStories.growing(), { language: 'en' });
    const usage = region('Usage');
    expect(usage.getByText(/runs out around Jan 1 \(Dec 28–Jan 5\)/)).toBeVisible();
    expect(usage.getAllByRole('row')).toHaveLength(9);
  });

  it('shows another meter on demand', async () => {
    showAccount(panelStories.growing(), { language: 'en' });
    const usage = region('Usage');
    await userEvent.click(usage.getByRole('button', { name: /Storage/ }));
    expect(usage.getByText('204 / 300 GB')).toBeVisible();
  });

  it('has no limit to draw where there is none', () => {
    const snapshot = snapshotBuilder().calm().meter('seats', [10, 11, 12, 13], null).build();
    showAccount(snapshot, { language: 'en' });
    expect(region('Usage').getByText('No limit')).toBeVisible();
  });
});
