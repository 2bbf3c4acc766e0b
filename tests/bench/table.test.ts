import { expect, it } from 'vitest';
import { summarise } from './statistics';
import { figureLines, hostPageLines, paintLines, weightLines } from './table';

it('sets each figure against its aim or its control', () => {
  const flat = summarise([20]);
  const compared = { without: flat, with: summarise([24]), difference: summarise([4]), control: summarise([1]) };
  const weight = { files: ['a.js'], raw: 9000, gzip: 2048 };
  const text = [
    ...paintLines({ warm: flat, warmWorkerDead: flat, cold: summarise([180]), coldWorkerDead: flat }),
    ...hostPageLines({ loadEventMs: compared, longTasks: compared, longTaskMs: compared, clickMs: compared }),
    ...weightLines({ scout: weight, recipeScout: weight, frame: weight, worker: weight }),
  ].join('\n');
  expect(text).toContain('20 / 20 / 20             p95 0.50 of aim (n 1)');
  expect(text).toContain('180 / 180 / 180          p95 2.00 of aim');
  expect(text).toContain('20 → 24                  difference p50 4, p95 4; control p50 1, p95 1');
  expect(text).toContain('2.0 KB                   0.50 of aim');
});

it('prints figures that have no table of their own', () => {
  expect(figureLines({ accounts: 10, verdict: { ratio: 1.5 } })).toEqual([
    '',
    `accounts${' '.repeat(26)} 10`,
    'verdict',
    `  ratio${' '.repeat(27)} 1.5`,
  ]);
});
