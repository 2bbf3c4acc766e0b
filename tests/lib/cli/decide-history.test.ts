import { describe, expect, it } from 'vitest';
import { decideCommand } from '@/lib/cli/decide-command';
import { Decision } from '@/lib/domain/decision/decision';
import { z } from '@/lib/domain/z';
import { decide } from '@/lib/offers/decide';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';
import { runCommand } from './terminal';

const DAY = 86_400_000;
const busy = snapshotBuilder().calm().meter('seats', [33, 35, 37, 39], 40).build();
const declined = {
  id: 'o1',
  offerId: 'add-seats',
  kind: 'declined' as const,
  atMs: TODAY_MS - 10 * DAY,
  reason: 'timing' as const,
};
const shown = { id: 'o2', offerId: 'add-seats', kind: 'presented' as const, atMs: TODAY_MS - 12 * DAY };

const run = (history: string) =>
  runCommand(decideCommand, ['--account', 'a', '--history', 'h', '--json'], { a: JSON.stringify(busy), h: history });

describe('decide --history', () => {
  it.each([
    ['as JSON', JSON.stringify({ outcomes: [shown, declined] })],
    ['as JSON over many lines', JSON.stringify({ outcomes: [shown, declined] }, null, 2)],
    ['as NDJSON', `${JSON.stringify(shown)}\n${JSON.stringify(declined)}\n`],
  ])('O219: decides with what was done, %s', async (_, history) => {
    const { code, out, error } = await run(history);
    const expected = decide({
      snapshot: busy,
      playbook: samplePlaybook(),
      history: { outcomes: [shown, declined] },
      now: TODAY_MS,
    });
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(z.parse(Decision, JSON.parse(out))).toEqual(expected);
    expect(expected.candidates.find((one) => one.offerId === 'add-seats')?.code).toBe('COOLDOWN');
  });

  it('O219: reads a single outcome as NDJSON', async () => {
    expect((await run(JSON.stringify(declined))).code).toBe(0);
  });

  it.each<[string, string, string]>([
    [
      'an offer that does not exist',
      JSON.stringify({ outcomes: [shown, { ...declined, offerId: 'nothing' }] }),
      'h: outcomes.1.offerId: the playbook has no such offer: "nothing"',
    ],
    [
      'the same, a line',
      `${JSON.stringify(shown)}\n\n${JSON.stringify({ ...declined, offerId: 'nothing' })}`,
      'h: line 3: offerId: ',
    ],
    [
      'dates out of order',
      JSON.stringify({ outcomes: [declined, shown] }),
      'h: outcomes.1.atMs: 2026-11-11T03:00:00.000Z is earlier',
    ],
    ['what lies after now', JSON.stringify({ outcomes: [{ ...shown, atMs: TODAY_MS + 1 }] }), 'h: outcomes.0.atMs: '],
    [
      'a promise before it was made',
      JSON.stringify({ outcomes: [{ ...shown, kind: 'later', until: '2026-11-01' }] }),
      'h: outcomes.0.until: 2026-11-01 is before the day it was said',
    ],
    [
      'an override of an unknown offer',
      JSON.stringify({ outcomes: [], override: { offerId: 'x', reason: 'r', atMs: 1 } }),
      'h: override.offerId: ',
    ],
    [
      'an override to come',
      JSON.stringify({ outcomes: [], override: { offerId: 'add-seats', reason: 'r', atMs: 9e12 } }),
      'h: override.atMs',
    ],
    [
      'a standing in no campaign',
      JSON.stringify({ outcomes: [], standings: [{ offerId: 'x', rank: 1, taken: 0 }] }),
      'h: standings.0.offerId',
    ],
    ['a kind that is none', JSON.stringify({ outcomes: [{ ...shown, kind: 'refused' }] }), 'h: outcomes.0.kind'],
    ['a line that is broken', `${JSON.stringify(shown)}\n{"id":`, 'h: line 2: not JSON'],
    ['a file that is broken', '{ "outcomes": [', 'h: not JSON'],
    ['a __proto__ key', '{"outcomes":[],"__proto__":{"outcomes":[]}}', 'h: __proto__: a key of this name is refused'],
    ['a list', JSON.stringify([shown]), 'h: (the whole file): expected object'],
  ])('O219: refuses %s', async (_, history, words) => {
    const { code, out, error } = await run(history);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(words);
  });
});
