import type { JournalEntry, VoiceRequest } from '@/lib/domain/journal';
import type { QueuedVoice, VoiceDesk } from '@/lib/domain/voice-desk';

const voiceId = (requestId: string) => `voice-${requestId}`;

/** The last of a `cacheKeyOf`. */
const accountOf = (key: string) => decodeURIComponent(key.slice(key.lastIndexOf('|') + 1));

function asked(accountId: string, entries: readonly JournalEntry[]): QueuedVoice[] {
  const latest = new Map<string, VoiceRequest>();
  for (const entry of entries) {
    if (entry.kind !== 'voice-request') continue;
    const before = latest.get(entry.requestId);
    if (!before || before.atMs <= entry.atMs) latest.set(entry.requestId, entry);
  }
  return [...latest.values()].map(({ requestId, state, atMs, language, words, testimonial }): QueuedVoice => {
    const voice = { id: voiceId(requestId), atMs, language, accountId };
    if (state === 'asked') return { ...voice, state };
    if (state === 'refused') return { ...voice, state: 'declined', by: 'customer' };
    return { ...voice, state: 'answered', words, testimonial };
  });
}

function reviewed(voice: QueuedVoice, { reviews }: VoiceDesk): QueuedVoice {
  const review = reviews[voice.id];
  if (!review || voice.state !== 'answered') return voice;
  const { state, atMs, testimonial } = review;
  if (state === 'declined') return { ...voice, state, by: 'lead', atMs };
  return { ...voice, state, atMs, testimonial: testimonial ?? voice.testimonial };
}

/**
 * Every voice that was asked for or came in, each once, what waits for the lead first, then the newest. `journals`: the entries of each account,
 * by `cacheKeyOf`.
 */
export function voiceQueue(journals: ReadonlyMap<string, readonly JournalEntry[]>, desk: VoiceDesk): QueuedVoice[] {
  const voices = new Map<string, QueuedVoice>();
  for (const { atMs, testimonial } of desk.imported) {
    const { id, verbatimIn: language, accountId } = testimonial;
    voices.set(id, { id, state: 'answered', atMs, language, accountId, words: testimonial.quote[language], testimonial });
  }
  for (const [key, entries] of journals) for (const one of asked(accountOf(key), entries)) voices.set(one.id, one);
  const order: readonly QueuedVoice['state'][] = ['answered', 'asked', 'approved', 'declined'];
  return [...voices.values()]
    .map((voice) => reviewed(voice, desk))
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || b.atMs - a.atMs || (a.id < b.id ? -1 : 1));
}
