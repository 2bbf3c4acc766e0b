import { describe, expect, it } from 'vitest';
import { refreshAccount } from '@/lib/account/refresh-account';
import type { Conflict } from '@/lib/domain/conflict';
import { asking, FakePorts, MINUTE } from './fake-ports';

const conflict = (path: string): Conflict => ({
  path,
  chosen: { value: 1, source: 'crm', fetchedAtMs: MINUTE },
  others: [{ value: 2, source: 'stripe', fetchedAtMs: MINUTE }],
});

describe('where the sources of an account differ', () => {
  it('is kept with it, and told anew with each facet that is read', async () => {
    const ports = new FakePorts();
    ports.answer = () => ({ conflicts: [conflict('plan.seats'), conflict('nps.responses')] });
    const first = await refreshAccount(asking(), ports);
    expect(first.snapshot?.conflicts?.map(({ path }) => path)).toEqual(['plan.seats', 'nps.responses']);
    ports.nowMs += MINUTE;
    ports.answer = () => ({});
    const second = await refreshAccount(asking({ force: true, facets: ['plan'] }), ports);
    expect(second.snapshot?.conflicts?.map(({ path }) => path)).toEqual(['nps.responses']);
  });

  it('stays with a facet that could not be read this time', async () => {
    const ports = new FakePorts();
    ports.answer = () => ({ conflicts: [conflict('plan.seats')] });
    await refreshAccount(asking(), ports);
    ports.nowMs += MINUTE;
    ports.answer = () => ({ facets: { plan: { state: 'unknown', error: { kind: 'unreachable' } } } });
    const again = await refreshAccount(asking({ force: true }), ports);
    expect(again.snapshot?.conflicts?.map(({ path }) => path)).toEqual(['plan.seats']);
  });

  it('is told of sources that failed, although others could be read', async () => {
    const ports = new FakePorts();
    ports.answer = () => ({ failed: { stripe: { kind: 'unreachable' } } });
    expect(await refreshAccount(asking(), ports)).toMatchObject({ errors: {}, failed: { stripe: { kind: 'unreachable' } } });
  });
});
