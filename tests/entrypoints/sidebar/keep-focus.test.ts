// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepFocus } from '@/entrypoints/sidebar/keep-focus';

let stop: () => void;

beforeEach(() => {
  document.body.innerHTML = '<main tabindex="-1"><button id="a">a</button><button id="b">b</button></main>';
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

const named = (id: string) => document.getElementById(id);
const active = () => document.activeElement?.id || document.activeElement?.tagName.toLowerCase();
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

it('takes the focus of what goes away to the panel, unless somebody passes it on', async () => {
  named('a')?.focus();
  stop = keepFocus();
  named('b')?.focus();
  named('b')?.remove();
  await vi.waitFor(() => expect(active()).toBe('main'));
  named('a')?.focus();
  named('a')?.replaceWith(Object.assign(document.createElement('button'), { id: 'c' }));
  await Promise.resolve();
  named('c')?.focus();
  await frame();
  expect(active()).toBe('c');
});

it('leaves a press beside everything alone, and takes nothing while the page around has the keyboard', async () => {
  stop = keepFocus();
  named('a')?.focus();
  named('a')?.blur();
  document.body.append('x');
  await frame();
  expect(active()).toBe('body');
  vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  named('a')?.focus();
  named('a')?.remove();
  await frame();
  expect(active()).toBe('body');
});
