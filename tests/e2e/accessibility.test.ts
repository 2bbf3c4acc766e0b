import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stories } from '@/tests/demo-crm/stories';
import { pushPath } from '@/tests/support/paint-clock';
import { connectPanel, panelOf, waitForDecision } from '@/tests/support/panel';
import { accountPath, listPath, openStage, type Stage, signIn } from '@/tests/support/stage';
import { words } from '@/tests/support/words';
import { axeFindings as findings } from './support/axe-findings';

describe.each([
  { language: 'ja' as const, scheme: 'light' as const },
  { language: 'en' as const, scheme: 'dark' as const },
])('axe finds nothing, in $language and $scheme', ({ language, scheme }) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage({ language });
    await stage.page.emulateMedia({ colorScheme: scheme });
    await signIn(stage.page, stage.crm, accountPath(stories[0]?.accountId ?? ''));
  });

  afterAll(() => stage?.close());

  it('signed out', async () => {
    const frame = await panelOf(stage.page);
    await frame.getByRole('button', { name: words('action.connect') }).waitFor();
    expect(await frame.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await findings(frame)).toEqual([]);
  });

  it('with a recommendation, all of it unfolded', async () => {
    await connectPanel(stage.browser.context, stage.page);
    await waitForDecision(stage.page, stories[0]?.accountId ?? '');
    const frame = await panelOf(stage.page);
    await frame.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
    });
    expect(await findings(frame)).toEqual([]);
  });

  it('on the settings page', async () => {
    const { browser } = stage;
    const settings = await browser.context.newPage();
    await settings.emulateMedia({ colorScheme: scheme });
    await settings.goto(`chrome-extension://${browser.extensionId}/options.html`);
    await settings.getByRole('heading', { level: 1 }).waitFor();
    expect(await settings.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await settings.getByRole('heading').count()).toBeGreaterThan(3);
    expect(await findings(settings.mainFrame())).toEqual([]);
    await settings.close();
  });

  it('with no offer', async () => {
    const quiet = stories.find((story) => story.expects === 'no-offer')?.accountId ?? '';
    await pushPath(stage.page, accountPath(quiet));
    await waitForDecision(stage.page, quiet);
    expect(await findings(await panelOf(stage.page))).toEqual([]);
  });

  it('with parts that could not be read', async () => {
    const { accountId = '' } = stories[2] ?? {};
    stage.crm.faults.set({ brokenObjects: ['Usage__c', 'Case'] });
    await pushPath(stage.page, accountPath(accountId));
    await waitForDecision(stage.page, accountId);
    expect(await findings(await panelOf(stage.page))).toEqual([]);
    stage.crm.faults.clear();
  });

  it('while waiting, and on a page without an account', async () => {
    stage.crm.faults.set({ latencyMs: 1500 });
    await pushPath(stage.page, accountPath(stories[3]?.accountId ?? ''));
    await stage.page.waitForTimeout(300);
    expect(await findings(await panelOf(stage.page))).toEqual([]);
    stage.crm.faults.clear();
    await pushPath(stage.page, listPath);
    await stage.page.waitForTimeout(300);
    expect(await findings(await panelOf(stage.page))).toEqual([]);
  });
});
