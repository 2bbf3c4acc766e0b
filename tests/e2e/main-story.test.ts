import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openByClick } from '@/tests/demo/open-by-click';
import { stories } from '@/tests/demo-crm/stories';
import { connectPanel, panelOf, waitForDecision } from '@/tests/support/panel';
import { listPath, openStage, type Stage, signIn } from '@/tests/support/stage';
import { words } from '@/tests/support/words';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await signIn(stage.page, stage.crm, listPath);
});

afterAll(() => stage?.close());

describe('a rep goes through the list', () => {
  it('is asked to connect at the first account, and shown nothing of it', async () => {
    const [first] = stories;
    await openByClick(stage.page, first?.accountId ?? '');
    const frame = await panelOf(stage.page);
    await frame.getByRole('button', { name: words('action.connect') }).waitFor();
    expect(await frame.evaluate(() => document.body.textContent)).not.toContain(first?.name);
  });

  it('connects as a user does, through the sign-in of the CRM', async () => {
    const [first] = stories;
    await connectPanel(stage.browser.context, stage.page);
    const facts = await waitForDecision(stage.page, first?.accountId ?? '');
    expect(facts.kind).toBe(first?.expects);
  });

  it.each(stories.map((story) => [story.name, story] as const))(
    'opens %s inside the CRM and sees the move of its story',
    async (name, story) => {
      const clickedMs = await openByClick(stage.page, story.accountId);
      const facts = await waitForDecision(stage.page, story.accountId);
      const tookMs = performance.now() - clickedMs;
      const frame = await panelOf(stage.page);
      expect(await frame.locator('h1').textContent()).toBe(name);
      expect(facts.kind).toBe(story.expects);
      expect(facts.offerId === null).toBe(story.expects === 'no-offer');
      expect(tookMs, 'from the click on the link to the painted recommendation').toBeLessThan(2000);
    },
  );

  it('goes back and finds the one before', async () => {
    const [before, last] = stories.slice(-2);
    await openByClick(stage.page, before?.accountId ?? '');
    await openByClick(stage.page, last?.accountId ?? '');
    await waitForDecision(stage.page, last?.accountId ?? '');
    await stage.page.goBack();
    await stage.page.goBack();
    await waitForDecision(stage.page, before?.accountId ?? '');
  });
});
