import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stories } from '@/tests/demo-crm/stories';
import { pushPath } from '@/tests/support/paint-clock';
import { factsOf, panelOf, waitForDecision } from '@/tests/support/panel';
import { accountPath, openConnectedStage, type Stage } from '@/tests/support/stage';
import { saying } from '@/tests/support/words';

const ids = stories.map((story) => story.accountId);
const [home = ''] = ids;

let stage: Stage;

beforeAll(async () => {
  stage = await openConnectedStage({ accountId: home });
  await waitForDecision(stage.page, home);
});

beforeEach(() => stage.crm.faults.clear());
afterAll(() => stage?.close());

async function open(accountId: string): Promise<void> {
  await pushPath(stage.page, accountPath(accountId));
}

const text = async () => (await panelOf(stage.page)).evaluate(() => document.body.textContent);

describe('an account that cannot be read', () => {
  const failures = [
    ['a body that is no JSON', { body: 'not-json' as const }, 'error.unexpected-shape.says' as const],
    ['a body of another shape', { body: 'wrong-shape' as const }, 'error.unexpected-shape.says' as const],
    ['a maintenance page', { maintenance: true }, 'error.unreachable.says' as const],
  ] as const;

  it.each(failures)('%s: says so, shows no figure, and leaves the other accounts alone', async (_what, fault, sentence) => {
    const target = ids[1] ?? '';
    stage.crm.faults.set(fault);
    await open(target);
    const frame = await panelOf(stage.page);
    await frame.getByText(saying(sentence)).first().waitFor({ timeout: 20_000 });
    expect((await factsOf(frame)).kind).toBeNull();
    stage.crm.faults.clear();
    await open(home);
    await waitForDecision(stage.page, home, 5000);
  });
});

describe('nonsense in a field', () => {
  it.each([
    ['negative-seats', ids[2] ?? ''],
    ['date-1900', ids[3] ?? ''],
    ['text-for-number', ids[4] ?? ''],
    ['nps-11', ids[5] ?? ''],
    ['unknown-currency', ids[6] ?? ''],
    ['huge-text', ids[7] ?? ''],
  ] as const)('%s is unknown, never a figure, and spoils nothing else', async (nonsense, accountId) => {
    stage.crm.faults.set({ nonsense: { [accountId]: [nonsense] } });
    await open(accountId);
    await waitForDecision(stage.page, accountId);
    const shown = await text();
    expect(shown).not.toMatch(/-3|1900|NaN|undefined|Infinity|Invalid/);
    expect(shown.length).toBeLessThan(20_000);
  });

  it('seats that are empty are not zero seats', async () => {
    const accountId = ids[8] ?? '';
    stage.crm.faults.set({ nonsense: { [accountId]: ['seats-null'] } });
    await open(accountId);
    await waitForDecision(stage.page, accountId);
    expect(await text()).not.toMatch(/(?<![\d.,])0\s*(席|seats)/);
  });
});

it('a limit on calls is said, the cache goes on, and after the time it named the panel reads again by itself', async () => {
  const target = ids[9] ?? '';
  stage.crm.faults.set({ rateLimited: { retryAfterSeconds: 2 } });
  await open(target);
  const frame = await panelOf(stage.page);
  await frame.getByText(saying('error.rate-limited.says')).first().waitFor({ timeout: 20_000 });
  await open(home);
  await waitForDecision(stage.page, home, 5000);
  stage.crm.faults.clear();
  await open(target);
  await waitForDecision(stage.page, target, 20_000);
});
