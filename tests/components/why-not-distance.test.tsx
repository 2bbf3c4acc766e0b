import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadMessages } from '@/lib/i18n/messages';
import { panelStories } from '@/tests/support/panel-stories';
import { showAccount } from '@/tests/support/show-account';
import { snapshotBuilder } from '@/tests/support/snapshot-builder';

beforeAll(() => Promise.all([loadMessages('ja'), loadMessages('en')]));

/** Opens a group of the offers that are not made; gives the row of one of them. */
async function rowOf(section: string, group: RegExp, offer: string) {
  const why = within(screen.getByRole('region', { name: section }));
  await userEvent.click(why.getByText(group));
  const row = why.getByText(offer, { selector: 'b' }).closest('li');
  if (!row) throw new Error(`no row of ${offer}`);
  return row;
}

describe('what would open an offer', () => {
  it('is worked out when a group is opened, not before', async () => {
    showAccount(panelStories.growing());
    const why = screen.getByRole('region', { name: '今は出さない提案' });
    expect(why).not.toHaveTextContent('開く条件');
    const row = await rowOf('今は出さない提案', /必要の兆しがない/, '監査ログ オプション');
    expect(row).toHaveTextContent(/開く条件: 最近の関心（監査ログ） 0回 → 1回/);
  });

  it('names the number behind a share, and the day to look again', async () => {
    showAccount(snapshotBuilder().calm().build());
    const row = await rowOf('今は出さない提案', /必要の兆しがない/, '席の追加');
    expect(row).toHaveTextContent('席の利用率 60% → 80%（利用席数 24 → 32 席）');
    expect(row).toHaveTextContent('2027/2/21に見直し · 90日後');
  });

  it('says what time brings, in English as well', async () => {
    const b = snapshotBuilder().calm();
    const seats = {
      productId: 'work',
      planId: 'work-standard',
      seats: 20,
      addOns: [],
      renewalOn: b.day(150),
      startedOn: b.day(-500),
    };
    showAccount(b.plan(seats).meter('seats', [9, 9, 9, 9], 20).build(), { language: 'en' });
    const row = await rowOf('Offers not made now', /No need for them now/, 'Right-size the seats');
    expect(row).toHaveTextContent('In the renewal window from Dec 23, 2026');
    expect(row).toHaveTextContent('Look again Dec 23, 2026 · in 30 days');
  });

  it('asks for each unknown fact once', async () => {
    showAccount(panelStories.partial());
    const why = screen.getByRole('region', { name: '今は出さない提案' });
    await userEvent.click(within(why).getByText(/歯止め/));
    const rows = [...why.querySelectorAll('.opens')].map((row) => row.textContent ?? '');
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      expect(row.match(/伺う/g)?.length ?? 0).toBeLessThanOrEqual(1);
      expect(row.match(/利用席数/g)?.length ?? 0).toBeLessThanOrEqual(1);
    }
  });

  it('is silent where the rule shown says it already, and of offers that answer trouble', async () => {
    showAccount(panelStories.growing());
    const barred = await rowOf('今は出さない提案', /対象外の提案/, '検証環境オプション');
    expect(barred.querySelector('.opens')).toBeNull();
    expect(await rowOf('今は出さない提案', /必要の兆しがない/, '重大な不具合の解決とご報告')).not.toHaveTextContent('開く条件');
  });
});

describe('the next move', () => {
  const region = (name: string) => within(screen.getByRole('region', { name }));

  it('stands beside the answer to a refusal, and can be chosen without one', async () => {
    showAccount(panelStories.growing());
    const talk = region('最初のひと言');
    await userEvent.click(talk.getByRole('button', { name: '高い' }));
    expect(talk.getByText('次の一手').nextSibling).toHaveTextContent('アップセル「席の追加」辞退された提案より高くなりません');
    // Another reason in the same row mends the first; the same one again takes it back.
    const [first] = talk.getAllByRole('button', { name: '今ではない' });
    if (!first) throw new Error('no row of reasons');
    await userEvent.click(first);
    expect(talk.getByText('次の一手').nextSibling).toHaveTextContent(/日を改めて、同じ提案を20\d\d\/\d+\/\d+ · \d+日後/);
    await userEvent.click(first);
    expect(talk.queryByText('次の一手')).toBeNull();
  });

  it('keeps the appointment that is planned', async () => {
    const snapshot = panelStories.growing();
    const { contacts } = snapshot.facets;
    const onDate = snapshotBuilder().day(7);
    if (contacts.state === 'present') contacts.value.touches.push({ onDate, channel: 'meeting', planned: true });
    showAccount(snapshot, { language: 'en' });
    const talk = region('First words');
    await userEvent.click(talk.getByRole('button', { name: 'No need' }));
    const next = talk.getByText('Next move').nextSibling;
    expect(next).toHaveTextContent('Stop here and keep the appointment');
    expect(next).toHaveTextContent('appointment Nov 30, 2026 · in 7 days');
  });

  it('is not asked where there is no offer to refuse', () => {
    showAccount(panelStories.calm(), { language: 'en' });
    expect(screen.queryByRole('button', { name: 'Too expensive' })).toBeNull();
  });
});
