import { afterEach, expect, it } from 'vitest';
import { stories } from '@/tests/demo-crm/stories';
import { pushPath } from '@/tests/support/paint-clock';
import { waitForDecision } from '@/tests/support/panel';
import { accountPath, openConnectedStage, type Stage } from '@/tests/support/stage';
import { workerKiller } from '@/tests/support/worker-death';

const [a = '', b = '', c = ''] = stories.map((story) => story.accountId);

let stage: Stage;

afterEach(() => stage?.close());

it('a dead worker holds up neither an account of the cache nor a new one', async () => {
  stage = await openConnectedStage({ accountId: a });
  await waitForDecision(stage.page, a);
  await pushPath(stage.page, accountPath(b));
  await waitForDecision(stage.page, b);
  const kill = await workerKiller(stage.page);
  await kill();
  await pushPath(stage.page, accountPath(a));
  await waitForDecision(stage.page, a, 2000);
  await kill();
  await pushPath(stage.page, accountPath(c));
  await waitForDecision(stage.page, c, 10_000);
});

it('a worker that dies while it reads loses nothing', async () => {
  stage = await openConnectedStage({ accountId: a });
  await waitForDecision(stage.page, a);
  const kill = await workerKiller(stage.page);
  stage.crm.faults.set({ latencyMs: 600 });
  await pushPath(stage.page, accountPath(b));
  await stage.page.waitForTimeout(250);
  await kill();
  stage.crm.faults.clear();
  await pushPath(stage.page, accountPath(a));
  await waitForDecision(stage.page, a, 2000);
  await pushPath(stage.page, accountPath(b));
  await waitForDecision(stage.page, b, 10_000);
});

it('without the network an account of the cache opens as it was', async () => {
  stage = await openConnectedStage({ accountId: a });
  const before = await waitForDecision(stage.page, a);
  await pushPath(stage.page, accountPath(b));
  await waitForDecision(stage.page, b);
  await stage.crm.stop();
  await pushPath(stage.page, accountPath(a));
  expect(await waitForDecision(stage.page, a, 2000)).toEqual(before);
});

it('two tabs on one account ask the CRM once', async () => {
  stage = await openConnectedStage({ accountId: a });
  await waitForDecision(stage.page, a);
  const second = await stage.browser.context.newPage();
  await second.goto(stage.crm.pageOrigin + accountPath(a));
  await waitForDecision(second, a);
  stage.crm.requests.clear();
  stage.crm.faults.set({ latencyMs: 300 });
  await Promise.all([pushPath(stage.page, accountPath(c)), pushPath(second, accountPath(c))]);
  await Promise.all([waitForDecision(stage.page, c), waitForDecision(second, c)]);
  const reads = stage.crm.requests.all.filter((request) => request.queries.length > 0);
  expect(reads).toHaveLength(1);
});
