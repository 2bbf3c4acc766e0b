import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LocaleProvider } from '@/components/locale';
import { Portfolio } from '@/components/portfolio/portfolio';
import { VocabularyProvider } from '@/components/vocabulary';
import { Language } from '@/lib/domain/language';
import { loadMessages } from '@/lib/i18n/messages';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { axeFindings } from '@/tests/support/axe';
import { BAD_TEXTS, withText } from '@/tests/support/bad-texts';
import { bookRows } from '@/tests/support/book-rows';
import { giveLayout } from '@/tests/support/give-layout';
import { panelStories } from '@/tests/support/panel-stories';
import { showAccount } from '@/tests/support/show-account';
import { snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';
import { drawn } from './sheet/sheet-words';

beforeAll(() => Promise.all(Language.options.map(loadMessages)));
afterEach(cleanup);

const yen = (minor: number) => ({ minor, currency: 'JPY' });
const NONSENSE = /undefined|NaN|Infinity|∞|\[object/;

/** Nothing of a text has become part of the page: no element of it, no attribute. */
function expectInert(container: Element): void {
  expect(container.querySelectorAll('script, img, [onerror]')).toHaveLength(0);
}

describe.each(Object.entries(BAD_TEXTS))('every field holds %s', (_, text) => {
  it.each(Object.entries(panelStories))('the panel stands: %s', async (_story, story) => {
    const { container } = showAccount(withText(story(), text));
    expectInert(container);
    expect(container.textContent).not.toMatch(NONSENSE);
    expect(await axeFindings(container)).toEqual([]);
  });

  it('both sheets stand, in both languages', () => {
    for (const language of Language.options)
      for (const kind of ['call', 'approval'] as const) {
        const { container, paper, unmount } = drawn(withText(panelStories.growing(), text), kind, language);
        expectInert(container);
        expect(paper?.sections.length).toBeGreaterThan(3);
        unmount();
      }
  });

  it('the book of business stands', async () => {
    giveLayout(400);
    const rows = bookRows(12).map((row) => ({ ...row, name: text }));
    const nothing = () => undefined;
    const { container } = render(
      <LocaleProvider language="ja" nowMs={TODAY_MS}>
        <VocabularyProvider playbook={samplePlaybook()} tenant="mihon.my.salesforce.com">
          <Portfolio
            rows={rows}
            progress={{ stage: 'ready', done: 12, total: 12, paused: false }}
            outdated={false}
            empty={null}
            onPause={nothing}
            onResume={nothing}
            onAgain={nothing}
            onOpen={nothing}
          />
        </VocabularyProvider>
      </LocaleProvider>,
    );
    expectInert(container);
    expect(screen.getAllByRole('row').length).toBeGreaterThan(1);
    expect(container.textContent).toContain(text.slice(0, 12));
  });
});

describe('amounts and accounts at their least', () => {
  const b = snapshotBuilder();
  const free = () => {
    const plan = { productId: 'work', planId: 'work-standard', seats: 50, mrr: yen(0), unitPrice: yen(0), addOns: [] };
    return snapshotBuilder()
      .calm()
      .plan({ ...plan, renewalOn: b.day(128), noticeDays: 30 })
      .meter('seats', [40, 44, 47, 49], 50)
      .build();
  };

  it.each(Language.options)('a zero price is a price (%s)', async (language) => {
    const { container } = showAccount(free(), { language });
    expect(container.textContent).not.toMatch(NONSENSE);
    expect(await axeFindings(container)).toEqual([]);
    for (const kind of ['call', 'approval'] as const)
      expect(drawn(free(), kind, language).container.textContent).not.toMatch(NONSENSE);
  });

  it.each(Language.options)('an account without any data says so, and invents nothing (%s)', async (language) => {
    const { container, view } = showAccount(snapshotBuilder().build(), { language });
    expect(view.decision.offerId).toBeNull();
    expect(container.textContent).not.toMatch(NONSENSE);
    expect(container.textContent).not.toMatch(/[¥￥]\s?0\b/);
    expect(container.textContent.length).toBeGreaterThan(40);
    expect(await axeFindings(container)).toEqual([]);
  });
});
