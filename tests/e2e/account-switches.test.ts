import { afterAll, beforeAll, expect, it } from 'vitest';
import { pushPath } from '@/tests/support/paint-clock';
import { factsOf, panelOf, waitForDecision } from '@/tests/support/panel';
import { accountPath, openConnectedStage, type Stage } from '@/tests/support/stage';

/** Everything that was ever on show: which account the panel named, and whose facts stood there. */
interface Witness extends Window {
  witnessed?: Set<string>;
}

let stage: Stage;

beforeAll(async () => {
  stage = await openConnectedStage();
});

afterAll(() => stage?.close());

it('a hundred fast switches never paint one account under another (A2)', async () => {
  const { page, crm } = stage;
  const accounts = crm.accounts.list().slice(0, 24);
  const frame = await panelOf(page);
  await frame.evaluate(() => {
    const witnessed = new Set<string>();
    (window as Witness).witnessed = witnessed;
    const look = () => {
      const { account } = document.documentElement.dataset;
      const main = document.querySelector<HTMLElement>('main');
      if (account && main?.dataset.decisionKind) {
        witnessed.add(
          JSON.stringify([
            account,
            document.querySelector('h1')?.textContent,
            main.dataset.decisionKind,
            main.dataset.offerId ?? '',
          ]),
        );
      }
      requestAnimationFrame(look);
    };
    look();
  });
  // Late answers are the danger: some accounts are in the cache, others come over a slow line while the rep is elsewhere.
  crm.faults.set({ latencyMs: 60 });
  let last = '';
  for (let i = 0; i < 100; i += 1) {
    const next = accounts[(i * 7 + (i % 3)) % accounts.length]?.accountId ?? '';
    if (next === last) continue;
    last = next;
    await pushPath(page, accountPath(next));
    await page.waitForTimeout((i * 13) % 45);
  }
  await waitForDecision(page, last);
  crm.faults.clear();

  const witnessed = await frame.evaluate(() => [...((window as Witness).witnessed ?? [])]);
  const nameOf = new Map(accounts.map(({ accountId, name }) => [accountId, name]));
  const mixed = witnessed
    .map((text) => JSON.parse(text) as [string, string, string, string])
    .filter(([id, name]) => nameOf.get(id) !== name);
  expect(mixed).toEqual([]);
  expect(witnessed.length).toBeGreaterThan(3);

  // Each account has one decision: what was seen in the rush is what is seen at rest.
  const seenInARush = new Map(witnessed.map((text) => [(JSON.parse(text) as [string])[0], text]));
  for (const [id, text] of [...seenInARush].slice(0, 8)) {
    await pushPath(page, accountPath(id));
    const { kind, offerId } = await waitForDecision(page, id);
    expect(JSON.parse(text)).toEqual([id, nameOf.get(id), kind, offerId ?? '']);
  }
});

it('nothing is left of an account on a page that shows none', async () => {
  await pushPath(stage.page, '/lightning/page/home');
  const frame = await panelOf(stage.page);
  await expect.poll(async () => (await factsOf(frame)).accountId).toBeNull();
  expect((await factsOf(frame)).kind).toBeNull();
});
