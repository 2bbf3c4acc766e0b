import { describe, expect, it } from 'vitest';
import { packages, whyNoTryton } from '@/tests/tryton/install';
import type { Machine } from './debian-packages';

/** A machine with these programs; `installs` tells whether apt-get brings Tryton. */
function machine(programs: readonly string[], options: { isRoot?: boolean; installs?: boolean; sudo?: number } = {}) {
  const have = new Set(programs);
  const ran: string[] = [];
  const it: Machine = {
    isRoot: options.isRoot ?? true,
    which: (name) => (have.has(name) ? `/usr/bin/${name}` : null),
    exists: () => have.has('trytond'),
    say: () => undefined,
    run: async (file, args) => {
      ran.push([file, ...args].join(' '));
      if (file === 'sudo' && args[1] === 'true') return options.sudo ?? 1;
      if (!args.includes('install')) return 0;
      if (!options.installs) return 100;
      for (const name of ['trytond', 'trytond-admin']) have.add(name);
      return 0;
    },
  };
  return { it, ran };
}

describe('finding Tryton, or installing it', () => {
  it('touches nothing where it is there', async () => {
    const { it: one, ran } = machine(['trytond', 'trytond-admin', 'apt-get']);
    expect(await whyNoTryton(one)).toBeNull();
    expect(ran).toEqual([]);
  });

  it('installs the packages, as root or through sudo that asks for nothing', async () => {
    const root = machine(['apt-get'], { installs: true });
    expect(await whyNoTryton(root.it)).toBeNull();
    expect(root.ran.at(-1)).toMatch(new RegExp(`^apt-get install .*${packages.join(' ')}$`));
    const user = machine(['apt-get', 'sudo'], { installs: true, isRoot: false, sudo: 0 });
    expect(await whyNoTryton(user.it)).toBeNull();
    expect(user.ran.at(-1)).toMatch(/^sudo -n apt-get install /);
  });

  it.each([
    ['has no apt-get', machine([]), 0],
    ['apt-get may not be used', machine(['apt-get'], { isRoot: false }), 0],
    ['apt-get may not be used', machine(['apt-get', 'sudo'], { isRoot: false, sudo: 1 }), 1],
    ['exit code 100', machine(['apt-get']), 2],
  ])('says in one sentence what to do: %s', async (words, { it: one, ran }, steps) => {
    const reason = await whyNoTryton(one);
    expect(reason).toContain(words);
    expect(reason).toContain(packages.join(' '));
    expect(reason).toMatch(/^[^\n]+\.$/);
    expect(ran).toHaveLength(steps);
  });
});
