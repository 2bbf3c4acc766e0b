import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PickerOptions, pickElement } from '@/lib/crm/learn/picker';

const words = { hint: 'プランを指してください', cancel: '中止', lang: 'ja' };
const page = `<main><h1>見本精密工業株式会社</h1><dl><dt>プラン</dt><dd><b>ビジネス</b></dd><dt hidden>x</dt><dt>席数</dt><dd>50</dd></dl></main>`;
const isOwn = () => true;

const at = (selector: string) => document.querySelector(selector) ?? document.body;
const press = (key: string) =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const pointer = (type: string, target: Element) => {
  Object.assign(document, { elementsFromPoint: () => [document.documentElement.lastElementChild, target, document.body] });
  return target.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true }));
};
const pick = (more: Partial<PickerOptions> = {}) => pickElement(document, { words, isOwn, ...more });

let before = '';
beforeEach(() => {
  document.body.innerHTML = page;
  before = document.documentElement.outerHTML;
});
afterEach(() => {
  expect(document.documentElement.outerHTML).toBe(before);
  Reflect.deleteProperty(document, 'elementsFromPoint');
});

describe('pointing at an element', () => {
  it('gives the element that was clicked, and the page hears nothing of it', async () => {
    const heard = vi.fn();
    document.body.addEventListener('click', heard);
    document.body.addEventListener('pointerdown', heard);
    const picked = pick();
    pointer('pointerdown', at('b'));
    expect(pointer('click', at('b'))).toBe(false);
    expect(await picked).toBe(at('b'));
    expect(heard).not.toHaveBeenCalled();
    at('b').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(heard).toHaveBeenCalledTimes(1);
    document.body.removeEventListener('click', heard);
    document.body.removeEventListener('pointerdown', heard);
  });

  it('looks through our own dock', async () => {
    const dock = at('h1');
    Object.assign(document, { elementsFromPoint: () => [dock, at('b')] });
    const picked = pick({ ignore: [dock] });
    at('b').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    expect(await picked).toBe(at('b'));
  });

  it('can be done by keys alone: in, to the side past what is hidden, out, Enter', async () => {
    const seen: string[] = [];
    const picked = pick({
      preview: (element) => {
        seen.push(element.localName);
        return '';
      },
    });
    for (const key of [
      'ArrowDown',
      'ArrowDown',
      'ArrowRight',
      'ArrowDown',
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
      'ArrowLeft',
      'ArrowUp',
      'ArrowDown',
    ])
      press(key);
    press('Enter');
    expect(seen).toEqual(['main', 'h1', 'dl', 'dt', 'dd', 'dt', 'dd', 'dt', 'dl', 'dt']);
    expect(await picked).toBe(at('dt'));
  });

  it.each(['Escape', 'signal', 'signal before'])('ends with nothing: %s', async (how) => {
    const controller = new AbortController();
    if (how === 'signal before') controller.abort();
    const picked = pick({ signal: controller.signal });
    pointer('pointermove', at('b'));
    if (how === 'Escape') press('Escape');
    if (how === 'signal') controller.abort();
    expect(await picked).toBeNull();
  });

  it('is not done by the page: events that no person made are not heard', async () => {
    const ended = vi.fn();
    const controller = new AbortController();
    const picked = pickElement(document, { words, signal: controller.signal }).then(ended);
    pointer('click', at('b'));
    press('Escape');
    await Promise.resolve();
    expect(ended).not.toHaveBeenCalled();
    controller.abort();
    await picked;
  });

  it('keeps its words where the page cannot read them', async () => {
    const picked = pick();
    expect(document.documentElement.children).toHaveLength(3);
    expect(document.documentElement.lastElementChild?.shadowRoot).toBeNull();
    expect(document.documentElement.textContent).not.toContain(words.hint);
    press('a');
    press('Escape');
    expect(await picked).toBeNull();
  });
});
