import { AppError } from '@/lib/domain/app-error';
import { z } from '@/lib/domain/z';
import { SeenLimit } from '@/lib/messaging/channels/source-channels';
import type { Source } from '@/lib/sources/source';

const PREFIX = 'sourceState:';

/** How a source was when it was asked last: for the settings, until the browser ends. */
const SourceState = z.object({
  limit: z.optional(SeenLimit),
  last: z.optional(z.object({ atMs: z.number(), error: z.optional(AppError) })),
});
export type SourceState = z.infer<typeof SourceState>;

export async function stateOf(id: string): Promise<SourceState> {
  const kept = z.safeParse(SourceState, (await chrome.storage.session.get(PREFIX + id))[PREFIX + id]);
  return kept.success ? kept.data : {};
}

export const dropState = (id: string): Promise<void> => chrome.storage.session.remove(PREFIX + id);

/** A source whose last outcome and limit are remembered, under its id where the settings know it by no other (`as`). */
export function watchedSource(source: Source, as = source.id): Source {
  const { id, facets } = source;
  return {
    id,
    facets,
    async fetch(request) {
      const answer = await source.fetch(request);
      const before = await stateOf(as);
      const atMs = Date.now();
      const state: SourceState = answer.ok
        ? { last: { atMs }, limit: answer.value.limit ? { ...answer.value.limit, seenAtMs: atMs } : before.limit }
        : { last: { atMs, error: answer.error }, limit: before.limit };
      await chrome.storage.session.set({ [PREFIX + as]: state });
      return answer;
    },
  };
}
