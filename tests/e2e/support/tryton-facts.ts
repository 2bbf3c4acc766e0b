import type { Page } from 'playwright-core';
import { formatDate, formatNumber } from '@/lib/i18n/format';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { factsOf, panelOf } from '@/tests/support/panel';
import { words } from '@/tests/support/words';
import type { PlannedSubscription } from '@/tests/tryton/seed-plan';

/** What the panel says of an account, in its own writing; null: it says that it does not know, or that there is none. */
export interface ShownFacts {
  name: string;
  plan: string | null;
  seats: string | null;
  renewal: string | null;
}

export const NOTHING = { plan: null, seats: null, renewal: null } as const;

/** Presses the button by which a person says who they are, as often as the page comes to name somebody else meanwhile. */
export async function confirmIdentity(page: Page, timeoutMs = 30_000): Promise<void> {
  const untilMs = Date.now() + timeoutMs;
  for (;;) {
    const panel = await panelOf(page);
    if ((await factsOf(panel)).kind !== null) return;
    const button = panel.locator('[data-action="confirm-identity"]:not([aria-disabled])');
    if (await button.isVisible()) await button.click({ timeout: 2_000 }).catch(() => undefined);
    if (Date.now() > untilMs) throw new Error(`Nobody could be confirmed: ${await saidOf(page)}`);
    await page.waitForTimeout(200);
  }
}

/** The facts of the account on show, after its late parts have come. */
export async function shownFacts(page: Page): Promise<ShownFacts> {
  const panel = await panelOf(page);
  await panel.waitForFunction(
    () => document.querySelector('.details-place') === null && document.querySelector('.account-strip'),
  );
  const seen = await panel.evaluate(() => {
    const known = (selector: string, nth = 0) => {
      const element = document.querySelectorAll(selector)[nth];
      return element?.matches(':has(.unknown)') ? null : element?.textContent?.trim() || null;
    };
    return {
      name: known('h1') ?? '',
      plan: known('.account-strip .figure-value'),
      seats: known('.account-strip .figure-of'),
      renewal: known('.timeline-list [data-stop="renewal"] b'),
    };
  });
  return { ...seen, plan: seen.plan !== null && words('plan.none').test(seen.plan) ? null : seen.plan };
}

/** The same once the account's name is known. A page that was slower than the panel's patience is asked again by a person; another's name is never shown. */
export async function settledFacts(page: Page, name: string): Promise<ShownFacts> {
  for (let tries = 0; ; tries += 1) {
    const facts = await shownFacts(page);
    if (facts.name === name || tries === 3 || !words('account.name-unknown').test(facts.name)) return facts;
    await (await panelOf(page))
      .getByRole('button', { name: words('action.refresh') })
      .first()
      .click();
    await page.waitForTimeout(6_000);
  }
}

/** All that the panel says, for the word of a failed test. */
export const saidOf = async (page: Page) => (await (await panelOf(page)).locator('body').textContent()) ?? '';

/** The same as it was sold. */
export function plannedFacts({ party, lines, end }: PlannedSubscription): ShownFacts {
  const [main] = lines;
  const plan = samplePlaybook().plans.find(({ id }) => id === main?.product);
  return {
    name: party,
    plan: plan?.name.ja ?? null,
    seats: `/ ${formatNumber('ja', main?.quantity ?? 0)}`,
    renewal: end === null ? null : formatDate('ja', end),
  };
}
