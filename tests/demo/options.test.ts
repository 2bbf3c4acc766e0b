import { describe, expect, it } from 'vitest';
import { readOptions } from './options';

describe("the demo's arguments", () => {
  it('ask for pictures without a window', () => {
    expect(readOptions(['--headless', '--out', 'shots'], {})).toEqual({ headless: true, out: 'shots', language: 'ja' });
  });

  it('go without a window where there is no display', () => {
    expect(readOptions([], {}).headless).toBe(process.platform === 'linux');
    expect(readOptions([], { DISPLAY: ':0' }).headless).toBe(false);
  });

  it('are refused in one sentence that shows how it goes', () => {
    expect(() => readOptions(['--fast'], {})).toThrow(/--fast.*use npm run demo -- \[--headless\]/);
    expect(() => readOptions(['--language', 'fr'], {})).toThrow(/no language "fr"/);
  });
});
