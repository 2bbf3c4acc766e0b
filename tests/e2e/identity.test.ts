import { afterEach, expect, it } from 'vitest';
import { stories } from '@/tests/demo-crm/stories';
import { connectPanel, factsOf, panelOf, waitForDecision } from '@/tests/support/panel';
import { accountPath, openConnectedStage, openStage, type Stage, sampleUsers, signIn } from '@/tests/support/stage';
import { saying, words } from '@/tests/support/words';

const { accountId = '', name = '' } = stories[0] ?? {};

let stage: Stage;

afterEach(() => stage?.close());

async function shownText(): Promise<string> {
  return (await panelOf(stage.page)).evaluate(() => document.body.textContent);
}

it('"Login As" another user takes away what the first one read (A3)', async () => {
  stage = await openConnectedStage({ accountId });
  await waitForDecision(stage.page, accountId);
  const { apiOrigin } = stage.crm;
  await stage.page.goto(
    `${apiOrigin}/secur/loginas?user=${sampleUsers.taro.id}&retURL=${encodeURIComponent(accountPath(accountId))}`,
  );
  const frame = await panelOf(stage.page);
  await frame.getByRole('button', { name: words('action.connect') }).waitFor();
  expect(await shownText()).not.toContain(name);
  expect((await factsOf(frame)).kind).toBeNull();

  // The second user connects and sees the account with the rights of the second user: NPS is hidden from this one.
  await connectPanel(stage.browser.context, stage.page);
  await waitForDecision(stage.page, accountId);
  const asTaro = stage.crm.requests.all.filter(
    (request) => request.userId === sampleUsers.taro.id && request.path.includes('/composite'),
  );
  expect(asTaro.length).toBeGreaterThan(0);
});

it('a sign-in as somebody else than the page shows is refused', async () => {
  stage = await openStage();
  await signIn(stage.page, stage.crm, accountPath(accountId));
  // Another tab becomes the other user: the page here still shows the first one.
  const other = await stage.browser.context.newPage();
  await signIn(other, stage.crm, accountPath(accountId), sampleUsers.taro);
  await other.close();
  await connectPanel(stage.browser.context, stage.page);
  const frame = await panelOf(stage.page);
  await frame.getByText(saying('error.identity-mismatch.says')).first().waitFor();
  expect(await shownText()).not.toContain(name);
});

it('an answer about another record is withheld', async () => {
  const other = stories[1]?.accountId ?? '';
  stage = await openStage();
  stage.crm.faults.set({ answerAs: { [accountId]: other } });
  await signIn(stage.page, stage.crm, accountPath(accountId));
  await connectPanel(stage.browser.context, stage.page);
  await expect.poll(() => stage.crm.requests.to('/services/data').length).toBeGreaterThan(0);
  await stage.page.waitForTimeout(800);
  expect(await shownText()).not.toContain(stories[1]?.name);
  expect((await factsOf(await panelOf(stage.page))).kind).toBeNull();
});
