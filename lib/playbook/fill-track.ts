import type { FacetName } from '@/lib/domain/account-snapshot';
import type { Language } from '@/lib/domain/language';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { RefusalReason } from '@/lib/domain/playbook/refusal';
import type { TrackText } from '@/lib/domain/playbook/talk-track';
import { partsOf, type Token, type TokenInput, type TokenKind, type TokenValue, tokenOf } from './tokens';

/** A value may be copied until it is this many times as old as the age at which it is fetched anew: a visit in the afternoon may use the morning's facts. */
export const COPY_AGE_FACTOR = 4;

/** A piece of a filled text. `missing` and `refused` have no value: the panel shows `fact` in its place. */
export type Segment =
  | { type: 'text'; text: string }
  | {
      type: 'token';
      token: string;
      state: 'live' | 'stale';
      kind: TokenKind;
      facet: FacetName | null;
      fact: string;
      value: TokenValue;
      text: string;
    }
  | { type: 'token'; token: string; state: 'missing'; kind: TokenKind; facet: FacetName | null; fact: string }
  | { type: 'token'; token: string; state: 'refused' };

export interface FilledText {
  segments: Segment[];
  /** The sentence to say or copy; null while any token in it is not live. */
  text: string | null;
  /** What keeps it from being copied. */
  blockedBy: Extract<Segment, { type: 'token' }>[];
}

export type FormatToken = (value: TokenValue, language: Language) => string;

function facetAgeMs(input: TokenInput, facet: FacetName): number | undefined {
  const { fetchedAtMs } = input.snapshot.facets[facet];
  return fetchedAtMs === undefined ? undefined : input.nowMs - fetchedAtMs;
}

const isStale = (input: TokenInput, playbook: Playbook) => (facet: FacetName) => {
  const freshMs = playbook.policy.freshness.facets[facet] ?? playbook.policy.freshness.defaultMs;
  const ageMs = facetAgeMs(input, facet);
  return ageMs !== undefined && ageMs > freshMs * COPY_AGE_FACTOR;
};

function fillToken(token: Token, input: TokenInput, format: FormatToken): Segment {
  const value = token.resolve(input);
  const { id, kind, fact, facets } = token;
  const stale = facets.find(isStale(input, input.playbook));
  const absent = facets.find((name) => input.snapshot.facets[name].state !== 'present');
  const facet = stale ?? absent ?? facets[0] ?? null;
  if (!value) return { type: 'token', token: id, state: 'missing', kind, facet, fact };
  const state = stale ? 'stale' : 'live';
  return { type: 'token', token: id, state, kind, facet, fact, value, text: format(value, input.language) };
}

/** Puts live facts into a template. A token nobody knows is refused, never guessed and never shown as braces. */
export function fillText(template: string, input: TokenInput, format: FormatToken): FilledText {
  const segments = partsOf(template).map((part): Segment => {
    if ('text' in part) return { type: 'text', text: part.text };
    const token = tokenOf(part.token);
    return token ? fillToken(token, input, format) : { type: 'token', token: part.token, state: 'refused' };
  });
  const blockedBy = segments.filter((segment) => segment.type === 'token').filter((segment) => segment.state !== 'live');
  const text = blockedBy.length > 0 ? null : segments.map((segment) => ('text' in segment ? segment.text : '')).join('');
  return { segments, text, blockedBy };
}

export interface FilledTrack {
  opening: FilledText;
  points: FilledText[];
  answers: Partial<Record<RefusalReason, FilledText>>;
  doNotSay: FilledText[];
  stepDown: FilledText | null;
}

/** The words of a track in one language with every token filled. */
export function fillTrack(track: TrackText, input: TokenInput, format: FormatToken): FilledTrack {
  const fill = (template: string) => fillText(template, input, format);
  const answers: FilledTrack['answers'] = {};
  for (const [reason, template] of Object.entries(track.answers ?? {})) {
    if (template !== undefined) answers[reason as RefusalReason] = fill(template);
  }
  return {
    opening: fill(track.opening),
    points: track.points.map(fill),
    answers,
    doNotSay: (track.doNotSay ?? []).map(fill),
    stepDown: track.stepDown === undefined ? null : fill(track.stepDown),
  };
}
