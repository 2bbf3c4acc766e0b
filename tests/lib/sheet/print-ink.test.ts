import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '@/tests/setup/root.mjs';

const INK = /#([0-9a-f]{6}|[0-9a-f]{3})\b|var\(--(?:good|warn|bad|accent)[a-z0-9-]*\)|\b(?:rgba?|hsla?|oklch)\(/gi;

it('a printer without colour loses nothing of a sheet: its ink is black and grey on white', () => {
  const css = readFileSync(join(root, 'components/sheet/sheet.css'), 'utf8');
  const inks = [...css.matchAll(INK)];
  expect(inks.length).toBeGreaterThan(3);
  for (const [ink, hex = ''] of inks) {
    const [red, green, blue] = hex.length === 3 ? [...hex] : (hex.match(/../g) ?? []);
    expect([hex !== '', red === green, green === blue], ink).toEqual([true, true, true]);
  }
});
