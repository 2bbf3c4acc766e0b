import { describe, expect, it } from 'vitest';
import { sizeBandOf } from '@/lib/domain/size-band';
import { segmentOf, segmentPath } from '@/lib/learning/segment';

describe('O184: the segment of an account', () => {
  const traits = { industry: 'retail', size: '50-299', region: 'kanto' };

  it('is its traits in the order of the policy', () => {
    expect(segmentOf(traits, ['industry', 'size'])).toBe('industry=retail|size=50-299');
    expect(segmentOf(traits, ['size', 'industry'])).toBe('size=50-299|industry=retail');
    expect(segmentOf(traits, [])).toBe('*');
  });

  it('ends before the first unknown trait', () => {
    expect(segmentOf({ industry: 'retail', region: 'kanto' }, ['industry', 'size', 'region'])).toBe('industry=retail');
    expect(segmentOf({}, ['industry'])).toBe('*');
  });

  it("a CRM's own text cannot pass for another trait", () => {
    const odd = segmentOf({ industry: 'a|size=1-49', size: '*' }, ['industry', 'size']);
    expect(odd).toBe('industry=a%7csize%3d1-49|size=%2a');
    expect(segmentPath(odd)).toEqual(['*', 'industry=a%7csize%3d1-49', odd]);
  });

  it.each([
    [undefined, undefined],
    [0, undefined],
    [1, '1-49'],
    [49, '1-49'],
    [50, '50-299'],
    [299, '50-299'],
    [300, '300-999'],
    [1000, '1000+'],
  ])('%s employees: %s', (employees, band) => {
    expect(sizeBandOf(employees)).toBe(band);
  });
});
