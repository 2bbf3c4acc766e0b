import { describe, expect, it } from 'vitest';
import type { JournalEntry, VoiceRequest } from '@/lib/domain/journal';
import { scopesWithin, type VoiceDesk } from '@/lib/domain/voice-desk';
import { readVoices, writeVoices } from '@/lib/proof/voice-file';
import { voiceQueue } from '@/lib/proof/voice-queue';
import { voice } from './voices';

const NONE: VoiceDesk = { reviews: {}, imported: [] };
const request = (
  requestId: string,
  state: VoiceRequest['state'],
  atMs: number,
  more: Partial<VoiceRequest> = {},
): JournalEntry => ({
  kind: 'voice-request',
  id: `${requestId}-${state}`,
  atMs,
  requestId,
  state,
  language: 'ja',
  ...more,
});
const key = (account: string) => `salesforce|host|org|user|${account}`;
const testimonial = { ...voice, id: 'voice-b' };

describe('the queue of voices (S14)', () => {
  const journals = new Map([
    [key('A%2F1'), [request('a', 'asked', 1)]],
    [key('B'), [request('b', 'agreed', 3, { words: 'よい', testimonial }), request('b', 'asked', 2)]],
    [key('C'), [request('c', 'asked', 1), request('c', 'refused', 4)]],
  ]);

  it('tells of each request how far it has come, what waits for the lead first', () => {
    expect(voiceQueue(journals, NONE)).toMatchObject([
      { id: 'voice-b', state: 'answered', words: 'よい', accountId: 'B' },
      { id: 'voice-a', state: 'asked', accountId: 'A/1' },
      { id: 'voice-c', state: 'declined', by: 'customer' },
    ]);
  });

  it('takes the lead’s word on what was answered, and on nothing else', () => {
    const approved = { ...testimonial, consent: { ...testimonial.consent, scope: 'internal' as const } };
    const desk: VoiceDesk = {
      imported: [],
      reviews: {
        'voice-b': { state: 'approved', atMs: 9, testimonial: approved },
        'voice-a': { state: 'approved', atMs: 9 },
      },
    };
    const states = new Map(voiceQueue(journals, desk).map((one) => [one.id, one]));
    expect(states.get('voice-b')).toMatchObject({ state: 'approved', testimonial: { consent: { scope: 'internal' } } });
    expect(states.get('voice-a')?.state).toBe('asked');
  });

  it('holds a voice once that was asked for here and came in by a file too', () => {
    const desk: VoiceDesk = {
      reviews: {},
      imported: [
        { atMs: 7, testimonial },
        { atMs: 7, testimonial: { ...voice, id: 'far' } },
      ],
    };
    expect(voiceQueue(journals, desk).map(({ id }) => id)).toEqual(['far', 'voice-b', 'voice-a', 'voice-c']);
  });

  it('lets a lead narrow what a customer agreed to, never widen it', () => {
    expect(scopesWithin('public')).toEqual(['internal', 'one-to-one', 'public']);
    expect(scopesWithin('one-to-one')).toEqual(['internal', 'one-to-one']);
    expect(scopesWithin('internal')).toEqual(['internal']);
  });
});

describe('a file of voices', () => {
  it('comes back as it went out', () => {
    expect(readVoices(writeVoices('approved', [testimonial]))).toEqual({
      ok: true,
      file: { format: 'tsugite-voices/1', state: 'approved', testimonials: [testimonial] },
    });
  });

  it.each([
    ['no JSON', 'x', ''],
    ['another format', JSON.stringify({ format: 'other', state: 'approved', testimonials: [] }), 'format'],
    [
      'a voice without consent',
      writeVoices('answered', [{ ...testimonial, consent: undefined as never }]),
      'testimonials.0.consent',
    ],
    ['a voice twice', writeVoices('answered', [testimonial, testimonial]), 'testimonials.1.id'],
  ])('is refused with the place: %s', (_, text, path) => {
    const read = readVoices(text);
    expect(read.ok ? [] : read.problems.map((one) => one.path)).toContain(path);
  });
});
