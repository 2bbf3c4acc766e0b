import { describe, expect, it } from 'vitest';
import { loadPlaybook } from '@/lib/playbook/load-playbook';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';

describe('loadPlaybook', () => {
  it('gives back a playbook that went through JSON', () => {
    const loaded = loadPlaybook(JSON.parse(JSON.stringify(samplePlaybook())));
    expect(loaded).toEqual({ ok: true, playbook: samplePlaybook() });
  });

  it('names the place of every fault', () => {
    const broken = structuredClone(samplePlaybook()) as unknown as { offers: { prior: { a: unknown } }[]; currency: string };
    broken.currency = 'yen';
    const offer = broken.offers[3];
    if (offer) offer.prior.a = -1;
    const loaded = loadPlaybook(broken);
    expect(loaded.ok).toBe(false);
    expect(loaded.ok ? [] : loaded.problems.map((problem) => problem.path)).toEqual(['currency', 'offers.3.prior.a']);
  });

  it.each([[null], ['text'], [[]], [{}], [{ format: 'tsugite-playbook/2' }]])('refuses %j', (input) => {
    expect(loadPlaybook(input).ok).toBe(false);
  });
});
