import { stories } from '@/tests/demo-crm/start-demo-crm';
import { connectPanel, waitForDecision } from '@/tests/support/panel';
import { accountPath, type Stage, signIn } from '@/tests/support/stage';

/** The first story account, signed in and connected, for a person to look at; ends when the window is closed. */
export async function showOneAccount(stage: Stage): Promise<void> {
  const { page, crm, browser } = stage;
  const [first] = stories;
  if (first === undefined) throw new Error('the sample CRM has no story accounts');
  await signIn(page, crm, accountPath(first.accountId));
  await connectPanel(browser.context, page);
  await waitForDecision(page, first.accountId);
  console.error(`Open: ${page.url()}\nClose the window to end the demo.`);
  await new Promise<void>((resolve) => {
    browser.context.once('close', () => resolve());
    page.once('close', () => resolve());
  });
}
