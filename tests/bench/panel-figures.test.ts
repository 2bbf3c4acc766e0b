import { expect, it } from 'vitest';
import { loadPlaybook } from '@/lib/playbook/load-playbook';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { framesOf } from './frames';
import { interactionsOf } from './interactions';
import { privateBytesOf } from './process-memory';
import { widened } from './wide-pack';

it('counts the frames that a gap has let go', () => {
  const frame = 1000 / 60;
  expect(framesOf([frame, frame, frame, frame], frame, 0)).toMatchObject({ n: 4, dropped: 0, droppedShare: 0, blank: 0 });
  expect(framesOf([frame, 2 * frame, 51, 17.4], frame, 1)).toMatchObject({ dropped: 3, droppedShare: 0.4286, blank: 1 });
});

it('counts interactions that were too short to be told of as the least that is told', () => {
  expect(interactionsOf([40], 4)).toEqual({ n: 4, p50: 16, p98: expect.closeTo(38.56), max: 40 });
  expect(interactionsOf([24, 32], 1)).toMatchObject({ n: 2, max: 32 });
});

it('reads what a process alone holds', () => {
  const rollup = 'Rss:  9 kB\nPss:  8 kB\nShared_Clean:   4 kB\nPrivate_Clean:     100 kB\nPrivate_Dirty:    2000 kB\n';
  expect(privateBytesOf(rollup)).toBe(2100 * 1024);
  expect(privateBytesOf('')).toBeUndefined();
});

it('widens a pack that still loads, every track once', () => {
  const pack = widened(samplePlaybook(), 300);
  expect(loadPlaybook(pack)).toMatchObject({ ok: true });
  expect(new Set(pack.talkTracks.map(({ id }) => id)).size).toBe(300);
});
