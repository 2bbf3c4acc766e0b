import { describe, expect, it } from 'vitest';
import { proofFor } from '@/lib/proof/match-testimonial';
import { askable, usefulLevels } from '@/lib/proof/relax';
import { idsOf, move, offer, query } from './voices';

const traits = { industry: 'it', sizeBand: '1-49', region: 'kanto', role: 'it-head', planId: 'work-standard' } as const;
const voices = [
  { id: 'same' },
  { id: 'far', region: 'kyushu' },
  { id: 'boss', roleCode: 'executive', region: 'kyushu' },
  { id: 'large', sizeBand: '1000+' },
  { id: 'trade', industry: 'retail' },
  { id: 'other-start', fromPlanId: 'work-starter' },
] as const;

describe('relaxing the search (F1)', () => {
  it('O193: gives up one trait a step, what weighs least first, and says which', () => {
    const { levels } = proofFor(query([...voices]));
    expect(levels.map((level) => [level.dropped.at(-1), level.ids.length])).toEqual([
      [undefined, 1],
      ['region', 2],
      ['role', 3],
      ['size', 3],
      ['near-size', 4],
      ['use-case', 4],
      ['industry', 5],
      ['plan-move', 6],
    ]);
  });

  it('O193: each level contains the one before it, and is what the selection gives at that level', () => {
    const asked = query([...voices]);
    for (const level of proofFor(asked).levels) {
      expect(idsOf({ ...asked, required: level.required }).toSorted()).toEqual(level.ids.toSorted());
    }
    const { levels } = proofFor(asked);
    for (const [index, { ids }] of levels.entries())
      expect(ids).toEqual(expect.arrayContaining([...(levels[index - 1]?.ids ?? [])]));
  });

  it('O193: a person is told of what was given up only where some of the voices do differ', () => {
    const { levels } = proofFor(query([...voices]));
    expect(levels.map((level) => level.differing)).toEqual([
      [],
      ['region'],
      ['region', 'role'],
      ['region', 'role'],
      ['region', 'role', 'size', 'near-size'],
      ['region', 'role', 'size', 'near-size'],
      ['region', 'role', 'size', 'near-size', 'industry'],
      ['region', 'role', 'size', 'near-size', 'industry', 'plan-move'],
    ]);
  });

  it('O193: a neighbouring size is asked for after the same one is given up', () => {
    const { levels } = proofFor(query([{ sizeBand: '300-999' }]));
    const found = levels.find((level) => level.ids.length > 0);
    expect(found?.dropped).toEqual(['region', 'role', 'size']);
    expect(found?.required).toContain('near-size');
  });

  it('O194: what is not known of the listener, or not named by the offer, is neither asked nor given up', () => {
    expect(askable(traits, move)).toHaveLength(7);
    expect(askable({ ...traits, role: undefined, region: undefined }, move)).not.toContain('role');
    expect(askable({ ...traits, planId: undefined }, move)).not.toContain('plan-move');
    expect(askable(traits, offer('add-seats'))).not.toContain('plan-move');
    expect(askable(traits, null)).toEqual(['region', 'role', 'size', 'near-size', 'industry']);
  });

  it('O194: only levels that show another voice are worth a step', () => {
    const { levels } = proofFor(query([...voices]));
    expect(usefulLevels(levels).map((level) => level.ids.length)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(usefulLevels(proofFor(query([{ industry: 'retail' }])).levels)).toMatchObject([
      { dropped: expect.arrayContaining(['industry']) },
    ]);
    expect(usefulLevels(proofFor(query([])).levels)).toEqual([]);
  });
});
