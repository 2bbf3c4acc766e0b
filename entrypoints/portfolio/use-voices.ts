import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { QueuedVoice, VoiceDesk, VoiceReview } from '@/lib/domain/voice-desk';
import { call } from '@/lib/messaging/client';
import type { VoiceFile } from '@/lib/proof/voice-file';
import { voiceQueue } from '@/lib/proof/voice-queue';
import type { Reader } from '@/lib/storage/reader';
import type { Book } from './use-books';

const EMPTY: VoiceDesk = { reviews: {}, imported: [] };

/** The lead's queue as it lies on the desk of one user, over what that user's journal says was asked for. */
export function useVoices(reader: Reader, { scope, crm, tenant, identity }: Book) {
  const client = useQueryClient();
  const queryKey = ['voices', scope];
  const kept = useQuery({
    queryKey,
    queryFn: async () => ({ journals: await reader.journals(scope), desk: (await reader.desk(scope, 'voices')) ?? EMPTY }),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
  // Asked for in a panel while this page stands open: a journal's key is its account's.
  useEffect(
    () => reader.subscribe((key) => key.startsWith(scope) && void client.invalidateQueries({ queryKey: ['voices', scope] })),
    [reader, client, scope],
  );
  const { desk = EMPTY, journals = new Map() } = kept ?? {};
  const change = (next: VoiceDesk) => {
    client.setQueryData(queryKey, { journals, desk: next });
    void call('desk.write', { crm, tenant, identity, name: 'voices', value: next });
  };
  return {
    voices: voiceQueue(journals, desk),
    review({ id }: QueuedVoice, review: VoiceReview | undefined): void {
      const { [id]: _, ...others } = desk.reviews;
      change({ ...desk, reviews: review ? { ...others, [id]: review } : others });
    },
    /** What is in the file already takes the place of what came in under the same id; what was approved there is approved here. */
    take({ state, testimonials }: VoiceFile, atMs: number): void {
      const ids = new Set(testimonials.map(({ id }) => id));
      const imported = [
        ...desk.imported.filter(({ testimonial }) => !ids.has(testimonial.id)),
        ...testimonials.map((testimonial) => ({ atMs, testimonial })),
      ];
      const approved = testimonials.map((testimonial) => [testimonial.id, { state: 'approved' as const, atMs, testimonial }]);
      const reviews = state === 'approved' ? { ...desk.reviews, ...Object.fromEntries(approved) } : desk.reviews;
      change({ reviews, imported });
    },
  };
}
