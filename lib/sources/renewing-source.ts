import type { Result } from '@/lib/domain/app-error';
import type { Source } from './source';

/**
 * A source whose token may run out. `renew` gives a source with a new token, or the reason why there is none; it is asked once
 * a fetch at most, so that a token that is refused again does not lead to a loop of sign-ins.
 */
export function renewingSource(source: Source, renew: () => Promise<Result<Source>>): Source {
  return {
    id: source.id,
    facets: source.facets,
    async fetch(request) {
      const first = await source.fetch(request);
      if (first.ok || first.error.kind !== 'unauthorised' || request.signal.aborted) return first;
      const renewed = await renew();
      return renewed.ok ? renewed.value.fetch(request) : renewed;
    },
  };
}
