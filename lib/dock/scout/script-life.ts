/**
 * The content script's life. Stands in for WXT's context of the same name (an alias in wxt.config.ts): that one posts a message
 * on the page's window, carries a watcher of addresses that announces pages never visited, and weighs a third of the scout.
 */
export class ContentScriptContext {
  readonly #life = new AbortController();
  readonly signal: AbortSignal = this.#life.signal;

  /** A newer script of the same name, injected after an update, retires this one. */
  constructor(name: string) {
    const started = `${chrome.runtime.id}:${name}`;
    document.dispatchEvent(new Event(started));
    document.addEventListener(started, () => this.#life.abort(), { signal: this.signal });
  }

  /** False once the extension was updated or removed; asking ends the script. */
  get isValid(): boolean {
    if (!chrome.runtime?.id) this.#life.abort();
    return !this.signal.aborted;
  }
}
