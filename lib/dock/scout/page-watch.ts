import type { PageRecipe, Recognition } from '@/lib/crm/recipe';
import type { PageSeen } from '../protocol';

export type Recognise = (url: URL) => { recipe?: PageRecipe; recognition: Recognition };

const IDENTITY_TRIES = 5;

/**
 * What the page shows, read at every committed navigation. `currententrychange` comes once per commit, with the new address in
 * place, and not for a navigation that the page cancels.
 */
export function watchPage(recognise: Recognise, signal: AbortSignal, onCommit: (page: PageSeen) => void): () => PageSeen {
  let href = '';
  let tries = 0;
  let seen: PageSeen = { seq: 0, recognition: { state: 'elsewhere' }, identity: {}, committedAtMs: 0 };

  /** Who is signed in changes only with the document, so it is asked for until it is known. */
  const identify = (recipe?: PageRecipe) => {
    const { identity } = seen;
    return (identity.orgId && identity.userId) || tries++ >= IDENTITY_TRIES ? identity : (recipe?.identify(document) ?? identity);
  };

  const read = () => {
    const committed = href !== location.href;
    href = location.href;
    const { recipe, recognition } = recognise(new URL(href));
    const identity = identify(recipe);
    seen = committed
      ? { seq: seen.seq + 1, recognition, identity, committedAtMs: performance.timeOrigin + performance.now() }
      : { ...seen, identity };
    return committed;
  };

  read();
  navigation.addEventListener('currententrychange', () => read() && onCommit(seen), { signal });
  return () => {
    if (!seen.identity.userId) read();
    return seen;
  };
}
