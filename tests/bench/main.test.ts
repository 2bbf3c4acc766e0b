import { expect, it } from 'vitest';
import { chosen } from './main';
import { suites } from './suites';

it('runs all suites, or those that are named, and stops at a name that is none', () => {
  expect(chosen(undefined)).toEqual(Object.keys(suites));
  expect(chosen('weights, paint')).toEqual(['weights', 'paint']);
  expect(() => chosen('weight')).toThrow(/There is no suite "weight"/);
});
