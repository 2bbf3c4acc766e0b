import { describe, expect, it } from 'vitest';
import { decideCommand } from '@/lib/cli/decide-command';
import { loadMessages } from '@/lib/i18n/messages';
import { decide } from '@/lib/offers/decide';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';
import { runCommand } from './terminal';

await Promise.all((['ja', 'en'] as const).map(loadMessages));

const busy = snapshotBuilder().calm().meter('seats', [33, 35, 37, 39], 40).build();
const severe = { id: 't1', severity: 'critical' as const, open: true };
const blocked = snapshotBuilder()
  .calm()
  .support({ tickets: [severe], pains: [], overdueInvoices: 0 })
  .build();
const files = { 'busy.json': JSON.stringify(busy), 'blocked.json': JSON.stringify(blocked) };
const run = (...args: string[]) => runCommand(decideCommand, ['--explain', '--account', ...args], files);

describe('decide --explain', () => {
  it('goes through every offer, with values, facts, source, age, factors and price, in English', async () => {
    const { code, out } = await run('busy.json');
    expect(code).toBe(0);
    const { candidates, price } = decide({
      snapshot: busy,
      playbook: samplePlaybook(),
      history: { outcomes: [] },
      now: TODAY_MS,
    });
    for (const { offerId, code: reason } of candidates)
      expect(out).toMatch(new RegExp(`\\(${offerId}, [^)]+\\)\\n {4}${reason}: `));
    expect(out).toContain('usage.seats.used = 39 (salesforce, 1m ago)');
    expect(out).toMatch(/\+ Needs .* · now 97%/);
    expect(out).toMatch(/- Needs .* · now /);
    expect(out).toMatch(/P {2}propensity \(prior belief\): 0\.\d+/);
    for (const line of price?.lines ?? []) expect(out).toContain(`    ${line.item}: `);
    expect(out).not.toMatch(/\{\w+\}|undefined|explain\.|\bsignal\.\w|code\.reason/);
  });

  it('says it in Japanese as well', async () => {
    const { out } = await run('busy.json', '--lang', 'ja');
    expect(out).toContain('全オファーの判定');
    expect(out).toContain('usage.seats.used = 39 (salesforce, 1分前)');
    expect(out).toContain('今、必要としているか: はい');
    expect(out).not.toMatch(/\{\w+\}|undefined|explain\.|\bsignal\.\w|code\.reason/);
  });

  it('names what blocks', async () => {
    const { out } = await run('blocked.json');
    expect(out).toContain('Something must be settled first\n    - ');
    expect(out).toContain('support.tickets');
  });

  it('adds the facts and what blocks to the JSON', async () => {
    const { out } = await run('blocked.json', '--json');
    const { explained, code } = JSON.parse(out) as {
      code: string;
      explained: { blockers: unknown[]; facts: { path: string }[] };
    };
    expect(code).toBeTypeOf('string');
    expect(explained.blockers).toHaveLength(1);
    expect(explained.facts).toContainEqual({
      path: 'plan.seats',
      value: 40,
      source: 'salesforce',
      fetchedAtMs: TODAY_MS - 60_000,
      ageMs: 60_000,
    });
    const paths = explained.facts.map((fact) => fact.path);
    expect(paths).toEqual([...new Set(paths)].toSorted());
  });
});
