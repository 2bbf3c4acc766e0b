import { describe, expect, it } from 'vitest';
import { firstDifference } from './dependencies.mjs';

const wanted = {
  packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } },
};

describe('whether what is installed is what the lock file asks for', () => {
  it('finds no difference, also without an optional package of another platform', () => {
    expect(firstDifference(wanted, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBeNull();
  });

  it('tells a missing folder, a missing package, another version and a leftover', () => {
    expect(firstDifference(wanted, null)).toBe('node_modules is missing');
    expect(firstDifference(wanted, { packages: {} })).toBe('node_modules/a is missing');
    expect(firstDifference(wanted, { packages: { 'node_modules/a': { version: '1.0.1' } } })).toBe(
      'node_modules/a is 1.0.1, not 1.0.0',
    );
    const more = { packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/c': { version: '3.0.0' } } };
    expect(firstDifference(wanted, more)).toBe('node_modules/c is no longer wanted');
  });
});
