import { afterEach, describe, expect, it } from 'vitest';
import en from '@/lib/i18n/locales/en.json';
import ja from '@/lib/i18n/locales/ja.json';
import { stories } from '@/tests/demo-crm/stories';
import { pushPath } from '@/tests/support/paint-clock';
import { panelOf, settled, waitForDecision } from '@/tests/support/panel';
import { accountPath, openConnectedStage, type Stage } from '@/tests/support/stage';

const [{ accountId: offered = '' } = {}] = stories;
const { accountId: quiet = '' } = stories.find(({ expects }) => expects === 'no-offer') ?? {};

let stage: Stage;

afterEach(() => stage?.close());

/** What a screen reader comes to, a line each, in its order. */
async function readAloud(accountId: string): Promise<string[]> {
  await waitForDecision(stage.page, accountId);
  const panel = await panelOf(stage.page);
  await panel.locator('.panel-foot [data-outcome]').first().waitFor();
  await settled(stage.page);
  return (await panel.locator('body').ariaSnapshot()).split('\n');
}

/** Each of them is there, and they are come to in this order. */
function expectOrder(lines: readonly string[], wanted: readonly (string | RegExp)[]): void {
  let from = 0;
  for (const one of wanted) {
    const at = lines.findIndex((line, index) => index >= from && (typeof one === 'string' ? line.includes(one) : one.test(line)));
    expect(at, `${one} after line ${from}:\n${lines.slice(from, from + 40).join('\n')}`).toBeGreaterThanOrEqual(0);
    from = at + 1;
  }
}

describe.each([
  ['ja', ja, 'Business プランへの移行', /94%.*12\/\d+/],
  ['en', en, 'Move to Business', /94%/],
] as const)('the panel as it is read out in %s', (language, text, offer, because) => {
  it('begins with the offer, why, the price and the first sentence; proof and facts come after the reasons', async () => {
    stage = await openConnectedStage({ accountId: offered, language });
    expectOrder(await readAloud(offered), [
      /^- main /,
      offer,
      `heading "${offer}" [level=2]`,
      because,
      `term: ${text['price.proposed']}`,
      '¥141,600',
      '¥51,600',
      `heading "${text['talk.title']}" [level=2]`,
      'mark: "47"',
      `group "${text['talk.if-refused']}"`,
      `heading "${text['reasons.title']}" [level=2]`,
      `heading "${text['usage.title']}" [level=2]`,
      `heading "${text['voice.title']}" [level=2]`,
      `heading "${text['whynot.title']}" [level=2]`,
      /^- contentinfo/,
      `heading "${text['outcome.title']}" [level=2]`,
    ]);
    await pushPath(stage.page, accountPath(quiet));
    expectOrder(await readAloud(quiet), [
      /^- main /,
      text['kind.no-offer'],
      /heading .* \[level=2\]/,
      /paragraph: ./,
      /^- contentinfo/,
    ]);
  }, 90_000);
});
