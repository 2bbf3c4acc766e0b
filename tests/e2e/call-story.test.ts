import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import ja from '@/lib/i18n/locales/ja.json';
import { stories } from '@/tests/demo-crm/stories';
import { panelOf, waitForDecision } from '@/tests/support/panel';
import { openConnectedStage, type Stage } from '@/tests/support/stage';
import { toldOf } from './support/told-crm';

const [{ accountId = '', name = '' } = {}] = stories;

let stage: Stage;
let panel: Frame;

beforeAll(async () => {
  stage = await openConnectedStage({ accountId });
  await waitForDecision(stage.page, accountId);
  panel = await panelOf(stage.page);
  await panel.locator('.panel-foot [data-outcome]').first().waitFor();
  await panel.locator('.price-desk').waitFor();
}, 90_000);

afterAll(() => stage?.close());

const move = (kind: string) => panel.locator(`.move[data-move="${kind}"]`);

/** The tab that opens meanwhile. */
async function opened(by: () => Promise<void>): Promise<Page> {
  const [page] = await Promise.all([stage.browser.context.waitForEvent('page'), by()]);
  return page;
}

describe('a call, from the offer to the promised day', () => {
  it('sees the offer with its price and the first sentence', async () => {
    expect(await panel.locator('main').getAttribute('data-offer-id')).toBe('standard-to-business');
    expect(await panel.locator('main').textContent()).toContain('¥141,600');
    expect(await panel.locator('section', { hasText: ja['talk.title'] }).locator('mark').first().textContent()).toBe('47');
  });

  it('is told "too expensive": answer and cheaper move stand at once', async () => {
    await panel.locator('[data-refusal="price"]').click();
    await move('upsell').waitFor();
    expect(await panel.locator('.conversation .answer').first().textContent()).toContain('¥51,600');
    expect(await move('upsell').textContent()).toContain('¥90,000 → ¥106,200');
  });

  it('finds the sweet spot with the price in hand, and keeps the same offer on the table at it', async () => {
    await panel.locator('main').press('p');
    const quantity = panel.locator('.hand-quantity .number-input');
    await quantity.fill('50');
    await panel.locator('.sweet[data-on]').waitFor();
    expect(await panel.locator('.hand-worked [data-total]').textContent()).toContain('¥135,000');
    await panel.locator('[data-action="take-sweet-spot"]').click();
    expect(await quantity.inputValue()).toBe('51');
    expect(await panel.locator('.hand-worked [data-total]').textContent()).toContain('¥122,400');
    await panel.locator('.hand-record input').fill('51席なら単価が下がる');
    await panel.locator('[data-action="record-terms"]').click();
    await move('own-terms').waitFor();
    expect(await move('own-terms').textContent()).toContain('¥90,000 → ¥122,400');
  });

  it('is told "must ask my boss", and opens their approval sheet at those terms, with nothing of ours', async () => {
    await panel.locator('main').press('4');
    const open = move('approval-sheet').locator('[data-action="move-approval-sheet"]');
    await open.waitFor();
    const sheet = await opened(() => open.click());
    const paper = sheet.locator('article.sheet[data-kind="approval"]');
    await paper.waitFor();
    const text = (await paper.textContent()) ?? '';
    expect(text).toContain(name);
    expect(text).toContain('51');
    expect(text).toContain('¥122,400');
    expect(text).not.toContain('¥141,600');
    for (const ours of ['架空サイン', '51席なら単価が下がる', ja['hand.worth.title']]) expect(text).not.toContain(ours);
    await sheet.close();
  });

  it('is promised a day: the draft holds the path that was walked, and the CRM is told once', async () => {
    await panel.locator('main').press('o');
    await panel.locator('[data-outcome="later"]').click();
    const day = panel.locator('.outcome-form input[type="date"]');
    const until = Temporal.Now.plainDateISO('Asia/Tokyo').add({ days: 20 }).toString();
    await day.fill(until);
    await panel.locator('[data-action="outcome-later"]').click();
    const body = panel.locator('.draft textarea');
    await body.waitFor();
    const written = await body.inputValue();
    const path = [
      `「${ja['refusal.price']}」→ ${ja['draft.own-terms']}`,
      `「${ja['refusal.authority']}」→ ${ja['ladder.move.approval-sheet']}`,
    ];
    expect(written).toContain(path.join(' / '));
    expect(written).toContain('¥122,400');
    expect(await panel.locator('.draft-task input[type="date"]').inputValue()).toBe(until);
    const subject = await panel.locator('.draft > input').inputValue();
    const task = await panel.locator('.draft-task input').first().inputValue();
    await panel.locator('[data-action="tell"]').click();
    expect((await toldOf(stage, panel, accountId)).sort()).toEqual([subject, task].sort());
    const [told] = stage.crm.accounts.tasks(accountId).filter(({ Subject }) => Subject === task);
    expect(told).toMatchObject({ ActivityDate: until });
    expect(stage.crm.requests.all.filter(({ path: asked }) => asked.includes('/sobjects/Task'))).toHaveLength(2);
  }, 90_000);
});
