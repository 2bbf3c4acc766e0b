import type { Page } from 'playwright-core';
import { ORGS } from '@/tests/demo-crm/data/org';
import { type DemoCrm, type DemoCrmOptions, startDemoCrm } from '@/tests/demo-crm/start-demo-crm';
import { demoBuild } from './builds';
import { type DrivenBrowser, type LaunchOptions, launchBrowser } from './chromium';
import { connectPanel } from './panel';

const [sakura] = ORGS;
const [hanako, taro] = sakura.users;

/** The two sample users of the first org. */
export const sampleUsers = { hanako, taro };

export type SampleUser = typeof hanako;

/** The demo CRM and a browser with the extension in front of it. */
export interface Stage {
  crm: DemoCrm;
  browser: DrivenBrowser;
  page: Page;
  close(): Promise<void>;
}

export type StageOptions = Partial<LaunchOptions> & { extension?: boolean; crm?: DemoCrmOptions };

/** Starts both; nobody is signed in yet. `extension: false` is the bare browser, as a control. */
export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const { extension = true, crm: crmOptions, ...launch } = options;
  const crm = await startDemoCrm(crmOptions);
  try {
    const browser = await launchBrowser({ headless: true, ...(extension && { extensionDir: demoBuild }), ...launch });
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    return {
      crm,
      browser,
      page,
      async close() {
        await browser.close();
        // A test may have stopped it already.
        await crm.stop().catch(() => undefined);
      },
    };
  } catch (error) {
    await crm.stop();
    throw error;
  }
}

export const accountPath = (accountId: string) => `/lightning/r/Account/${accountId}/view`;
export const listPath = '/lightning/o/Account/list?filterName=All';

/** Signs in to the CRM as a user does, and lands on the page of that path. */
export async function signIn(page: Page, crm: DemoCrm, path: string, user: SampleUser = hanako): Promise<void> {
  await page.goto(`${crm.apiOrigin}/?startURL=${encodeURIComponent(path)}`);
  await page.locator('#username').fill(user.username);
  await page.locator('#password').fill(user.password);
  await page.locator('#login').click();
  await page.waitForURL((url) => url.origin === crm.pageOrigin);
}

/** A stage with somebody signed in, the panel connected, and an account on show: the first of the list unless one is named. */
export async function openConnectedStage(
  options: StageOptions & { accountId?: string; user?: SampleUser; prepare?: (stage: Stage) => Promise<void> } = {},
): Promise<Stage> {
  const { accountId, user = hanako, prepare, ...rest } = options;
  const stage = await openStage(rest);
  try {
    await prepare?.(stage);
    const id = accountId ?? stage.crm.accounts.list()[0]?.accountId ?? '';
    await signIn(stage.page, stage.crm, accountPath(id), user);
    await connectPanel(stage.browser.context, stage.page);
    return stage;
  } catch (error) {
    await stage.close();
    throw error;
  }
}
