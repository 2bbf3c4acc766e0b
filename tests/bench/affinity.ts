import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fpgrowth from 'node-fpgrowth';
import { root } from '@/tests/setup/root.mjs';
import { bundled } from './bundled';
import { percentile } from './statistics';

type Work = typeof import('./affinity-work');

const REPETITIONS = 15;
const GROCERIES = join(root, '..', 'shared', 'data', 'groceries.csv');

interface Middle {
  p50: number;
  fastest: number;
}

/** Milliseconds for all frequent sets from the ids on, on the same baskets, and the ratios of the middles. */
export interface AffinityFigures {
  baskets: number;
  minSupport: number;
  itemsets: number;
  ours: Middle;
  bitsetReference: Middle;
  nodeFpgrowth: Middle;
  /** At most 3. */
  timesTheReference: number;
  /** Under 1. */
  timesNodeFpgrowth: number;
  significanceMs: number;
  learnAndAnswer1000Ms: number;
  hitRateAt5: { ours: number; popularity: number };
}

/** Baskets of a shop's shape, and the public groceries where they stand beside the project. Answers are compared before times are taken. */
export async function measureAffinity(progress: (line: string) => void): Promise<Record<string, AffinityFigures>> {
  const work = await bundled<Work>('tests/bench/affinity-work.ts');
  const made = work.shapedBaskets(9835, 1, { items: 169, themes: true });
  const cases: [name: string, lists: string[][], minSupport: number][] = [
    ['generated at 0.01', made, 0.01],
    ['generated at 0.002', made, 0.002],
  ];
  if (existsSync(GROCERIES)) {
    const lines = readFileSync(GROCERIES, 'utf8').trimEnd().split('\n');
    const groceries = lines.map((line) => [...new Set(line.split(',').map((item) => item.trim()))]);
    cases.push(['groceries at 0.01', groceries, 0.01], ['groceries at 0.002', groceries, 0.002]);
  }
  const results: Record<string, AffinityFigures> = {};
  for (const [name, lists, minSupport] of cases) {
    progress(`affinity: ${name}`);
    results[name] = await measureCase(work, lists, minSupport);
  }
  return results;
}

async function measureCase(work: Work, lists: string[][], minSupport: number): Promise<AffinityFigures> {
  const runs = {
    ours: async () => work.itemsets(lists, minSupport),
    bitsetReference: async () => work.referenceItemsets(lists, minSupport),
    nodeFpgrowth: () => peerItemsets(lists, minSupport),
  };
  const names = Object.keys(runs) as (keyof typeof runs)[];
  const expected = (await runs.bitsetReference()).sort().join('\n');
  for (const name of names) {
    if ((await runs[name]()).sort().join('\n') !== expected) throw new Error(`${name} finds other itemsets than the reference`);
  }
  const taken: Record<keyof typeof runs, number[]> = { ours: [], bitsetReference: [], nodeFpgrowth: [] };
  for (let turn = 0; turn < REPETITIONS + 3; turn += 1) {
    for (const name of names) {
      const startMs = performance.now();
      await runs[name]();
      if (turn >= 3) taken[name].push(performance.now() - startMs);
    }
  }
  const middle = (name: keyof typeof runs): Middle => ({
    p50: tenth(percentile(taken[name], 0.5)),
    fastest: tenth(Math.min(...taken[name])),
  });
  const ratio = (name: keyof typeof runs) => Number((percentile(taken.ours, 0.5) / percentile(taken[name], 0.5)).toFixed(2));
  const { ours, popularity } = work.hitRates(lists, 5, 1);
  return {
    baskets: lists.length,
    minSupport,
    itemsets: expected.split('\n').length,
    ours: middle('ours'),
    bitsetReference: middle('bitsetReference'),
    nodeFpgrowth: middle('nodeFpgrowth'),
    timesTheReference: ratio('bitsetReference'),
    timesNodeFpgrowth: ratio('nodeFpgrowth'),
    significanceMs: tenth(timeOf(() => work.significance(lists, minSupport))),
    learnAndAnswer1000Ms: tenth(timeOf(() => work.learnAndAnswer(lists, 1000))),
    hitRateAt5: { ours: Number(ours.toFixed(3)), popularity: Number(popularity.toFixed(3)) },
  };
}

/** The peer gives a count as its support, and its own support is a share. */
async function peerItemsets(lists: string[][], minSupport: number): Promise<string[]> {
  const found = await new fpgrowth.FPGrowth<string>(minSupport).exec(lists);
  return found.map(({ items, support }) => `${[...items].sort().join()} ${support}`);
}

function timeOf(work: () => unknown): number {
  const startMs = performance.now();
  work();
  return performance.now() - startMs;
}

const tenth = (value: number) => Math.round(value * 10) / 10;
