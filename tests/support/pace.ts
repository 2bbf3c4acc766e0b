import type { Locator } from 'playwright-core';

/**
 * Seconds that a practised hand takes, after the keystroke-level model (Card, Moran and Newell, 1980): a key of an average typist, pointing at
 * a target, pressing the button, moving the hand between keyboard and mouse, and thinking before a step.
 */
export const KLM = { key: 0.28, point: 1.1, press: 0.2, home: 0.4, think: 1.35 } as const;

/** What pasting costs: both keys of the shortcut; copying it before is a pointing, a press and the shortcut in another tab. */
const PASTE = 2 * KLM.key;
const FETCH = 2 * KLM.point + 2 * KLM.press + 2 * KLM.key;

/** Drives a page as a person would, and counts what a person would do and how long the page took to be ready for it. */
export class Pace {
  clicks = 0;
  keys = 0;
  steps = 0;
  humanSeconds = 0;
  machineSeconds = 0;

  /** A person looks, decides, and clicks. */
  async click(target: Locator): Promise<void> {
    await this.#readied(target);
    this.#human(KLM.think + KLM.point + KLM.press);
    this.clicks += 1;
    await target.click();
  }

  /** Checks a radio button or a box by its label. */
  async choose(target: Locator): Promise<void> {
    await this.#readied(target);
    this.#human(KLM.think + KLM.point + KLM.press);
    this.clicks += 1;
    await target.check();
  }

  /** Points at a field, and types key by key. */
  async type(target: Locator, text: string): Promise<void> {
    await this.#into(target);
    this.keys += text.length;
    this.#human(text.length * KLM.key);
    await target.pressSequentially(text);
  }

  /** Fetches an address or a key from another tab, and pastes it. */
  async paste(target: Locator, text: string): Promise<void> {
    await this.#into(target);
    this.keys += 4;
    this.clicks += 2;
    this.#human(FETCH + PASTE);
    await target.fill(text);
  }

  /** Reads what came before going on. */
  async reads(target: Locator, seconds: number): Promise<void> {
    await this.#readied(target);
    this.#human(seconds);
  }

  get seconds(): number {
    return this.humanSeconds + this.machineSeconds;
  }

  toString(): string {
    const parts = [`${this.steps} steps`, `${this.clicks} clicks`, `${this.keys} keys`];
    const spent = `${this.humanSeconds.toFixed(0)} s of a person and ${this.machineSeconds.toFixed(1)} s of the machine`;
    return `${parts.join(', ')}: ${this.seconds.toFixed(0)} s (${spent})`;
  }

  async #into(target: Locator): Promise<void> {
    await this.#readied(target);
    this.clicks += 1;
    this.#human(KLM.think + KLM.point + KLM.press + KLM.home);
    await target.click();
  }

  #human(seconds: number): void {
    this.steps += 1;
    this.humanSeconds += seconds;
  }

  async #readied(target: Locator): Promise<void> {
    const before = performance.now();
    await target.waitFor();
    this.machineSeconds += (performance.now() - before) / 1000;
  }
}
