import { z } from '@/lib/domain/z';
import type { Source } from '@/lib/sources/source';

const EpochMs = z.int();
const keyOf = (scope: string) => `pause:${scope}`;

/** Until when an organisation asked to be left alone; in `storage.session`, because the worker forgets between two calls. */
export async function pausedForMs(scope: string, nowMs: number): Promise<number> {
  const key = keyOf(scope);
  const until = z.safeParse(EpochMs, (await chrome.storage.session.get(key))[key]);
  return until.success ? Math.max(0, until.data - nowMs) : 0;
}

/** A source that asks nothing of an organisation (`scope`) for as long as that organisation said, whichever account it is for. */
export function pausingSource(source: Source, scope: string): Source {
  return {
    id: source.id,
    facets: source.facets,
    async fetch(request) {
      const retryAfterMs = await pausedForMs(scope, Date.now());
      if (retryAfterMs > 0) return { ok: false, error: { kind: 'rate-limited', retryAfterMs } };
      const answer = await source.fetch(request);
      if (!answer.ok && answer.error.kind === 'rate-limited') {
        await chrome.storage.session.set({ [keyOf(scope)]: Date.now() + answer.error.retryAfterMs });
      }
      return answer;
    },
  };
}
