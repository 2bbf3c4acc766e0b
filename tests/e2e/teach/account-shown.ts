import type { Page } from 'playwright-core';
import { panelOf } from '@/tests/support/panel';
import { definitionPage } from '../learn-fixtures/definition-page';
import type { FixturePage } from '../learn-fixtures/fixture-page';
import type { FixtureRecord } from '../learn-fixtures/records';

/** What the panel shows of an account in any language: figures as their digits alone, what is unknown as `?`. */
export interface AccountShown {
  id: string | null;
  name: string;
  plan: string;
  price: string;
  seats: string;
  renewal: string;
}

const UNKNOWN = '?';

/** What the panel says of the account that it shows; undefined while it shows none. */
export async function accountShown(page: Page): Promise<AccountShown | undefined> {
  const panel = await panelOf(page);
  return panel
    .evaluate(() => {
      const text = (element: Element | null | undefined) => element?.textContent.trim() ?? '';
      const figures = [...document.querySelectorAll('.account-strip .figure')];
      const said = (element: Element | null | undefined) => (element?.querySelector('.unknown') ? '?' : text(element));
      const [plan, seats, renewal] = figures.map((one) => said(one.querySelector('.figure-value')));
      if (figures.length === 0) return undefined;
      return {
        id: document.documentElement.dataset.account ?? null,
        name: text(document.querySelector('h1')),
        plan: plan ?? '',
        price: said(figures[0]?.querySelector('.figure-note')).replace(/[^\d?]/g, ''),
        seats: seats ?? '',
        renewal: renewal?.replace(/[^\d?]/g, '') ?? '',
      };
    })
    .catch(() => undefined);
}

/** What it must show: what is missing on the page is unknown, and nothing is another record's. */
export function expectedOf(fixture: FixturePage, record: FixtureRecord): AccountShown {
  const { plan, mrr, seats, used, renewalOn } = record;
  const truth = fixture.truth(record);
  const today = Temporal.Now.plainDateISO('Asia/Tokyo');
  const days = renewalOn === null ? 0 : today.until(renewalOn, { largestUnit: 'day' }).days;
  // Nobody said which plan that Japanese word means, since none of the taught records had it.
  const isUntold = fixture === definitionPage && plan === 'Enterprise';
  return {
    id: fixture.idOf(record),
    name: String(truth['profile.name']),
    plan: (isUntold ? String(truth['plan.planName']) : plan) ?? UNKNOWN,
    price: mrr === null ? UNKNOWN : String(mrr),
    seats: seats === null ? UNKNOWN : `${used} / ${seats}`,
    renewal: renewalOn === null ? UNKNOWN : String(days),
  };
}
