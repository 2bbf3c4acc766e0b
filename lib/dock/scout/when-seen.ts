import type { ContentScriptContext } from './script-life';

/** Starts when somebody looks at the page: one that is only being prepared gets nothing before. */
export function whenSeen({ signal }: Pick<ContentScriptContext, 'signal'>, start: () => unknown): void {
  if ('prerendering' in document && document.prerendering)
    document.addEventListener('prerenderingchange', start, { once: true, signal });
  else void start();
}
