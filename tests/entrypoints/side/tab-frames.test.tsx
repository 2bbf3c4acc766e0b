import { beforeEach, describe, expect, it } from 'vitest';
import { tabFrames } from '@/entrypoints/side/tab-frames';

let home: HTMLElement;
beforeEach(() => {
  home = document.createElement('div');
});

const shown = () =>
  [...home.querySelectorAll('iframe')].filter(({ hidden }) => !hidden).map((frame) => frame.getAttribute('src'));

describe('the panels of the tabs', () => {
  it('are documents of their own, of which one is on show', () => {
    const frames = tabFrames(home);
    frames.show(1);
    const [first] = home.querySelectorAll('iframe');
    frames.show(2);
    expect(shown()).toEqual(['/beside.html?tab=2']);
    frames.show(1);
    expect(shown()).toEqual(['/beside.html?tab=1']);
    expect(home.querySelectorAll('iframe')[0]).toBe(first);
  });

  it('go with their tab', () => {
    const frames = tabFrames(home);
    frames.show(1);
    frames.show(2);
    frames.forget(1);
    frames.forget(9);
    expect(home.querySelectorAll('iframe')).toHaveLength(1);
  });

  it('are few: the one that was not on show for longest goes first', () => {
    const frames = tabFrames(home);
    for (const tab of [1, 2, 3, 4, 5]) frames.show(tab);
    frames.show(1);
    frames.show(6);
    const kept = [...home.querySelectorAll('iframe')].map((frame) => frame.getAttribute('src'));
    expect(kept.sort()).toEqual([1, 3, 4, 5, 6].map((tab) => `/beside.html?tab=${tab}`));
    expect(shown()).toEqual(['/beside.html?tab=6']);
  });
});
