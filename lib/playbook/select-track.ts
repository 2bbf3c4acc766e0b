import type { IsoDate } from '@/lib/domain/calendar';
import type { Decision } from '@/lib/domain/decision/decision';
import type { Stage } from '@/lib/domain/facets/history';
import type { Language } from '@/lib/domain/language';
import { LANGUAGE_CODES } from '@/lib/domain/languages';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { TalkTrack, TrackText } from '@/lib/domain/playbook/talk-track';

export interface TrackQuery {
  decision: Pick<Decision, 'kind' | 'offerId' | 'code'>;
  playbook: Pick<Playbook, 'talkTracks'>;
  /** Codes of the playbook; what is not known matches only tracks that do not ask for it. */
  industry?: string | undefined;
  role?: string | undefined;
  stage?: Stage | undefined;
  language: Language;
  today: IsoDate;
}

/** Verified within the track's own interval, verified longer ago, or never (practice 9). */
export type TrackTrust = 'verified' | 'expired' | 'unverified';

/** What made a track the one: bigger parts outweigh all smaller ones together. */
export interface TrackScore {
  offer: 0 | 32;
  code: 0 | 16;
  role: 0 | 8;
  industry: 0 | 4;
  stage: 0 | 2;
}

export interface SelectedTrack {
  track: TalkTrack;
  text: TrackText;
  /** The language of `text`: another than asked for only where no track of the offer speaks that one. */
  language: Language;
  trust: TrackTrust;
  score: TrackScore;
}

/** Each language is verified on its own. The last day of the interval still counts. */
export function trustOf(track: Pick<TalkTrack, 'verifyEveryDays'>, text: TrackText, today: IsoDate): TrackTrust {
  if (!text.verifiedOn) return 'unverified';
  const lastDay = Temporal.PlainDate.from(text.verifiedOn).add({ days: track.verifyEveryDays });
  return Temporal.PlainDate.compare(today, lastDay) <= 0 ? 'verified' : 'expired';
}

/** Null where the list asks for something else than is known; else the weight if it asks at all. */
function part<W extends number>(wanted: readonly string[] | undefined, actual: string | undefined, weight: W): W | 0 | null {
  if (!wanted || wanted.length === 0) return 0;
  return actual !== undefined && wanted.includes(actual) ? weight : null;
}

function scoreOf(track: TalkTrack, query: TrackQuery): TrackScore | null {
  const { decision } = query;
  const offer = part(track.offerIds, decision.offerId ?? undefined, 32);
  if (offer === null || (offer === 0 && !track.kinds.includes(decision.kind))) return null;
  const code = part(track.codes, decision.code, 16);
  const role = part(track.roles, query.role, 8);
  const industry = part(track.industries, query.industry, 4);
  const stage = part(track.stages, query.stage, 2);
  if (code === null || role === null || industry === null || stage === null) return null;
  return { offer, code, role, industry, stage };
}

const total = (score: TrackScore) => score.offer + score.code + score.role + score.industry + score.stage;
const TRUST_ORDER: readonly TrackTrust[] = ['verified', 'expired', 'unverified'];

function ranked(query: TrackQuery, language: Language): SelectedTrack[] {
  const selected = query.playbook.talkTracks.flatMap((track): SelectedTrack[] => {
    const text = track.texts[language];
    const score = scoreOf(track, query);
    return text && score ? [{ track, text, language, trust: trustOf(track, text, query.today), score }] : [];
  });
  return selected.toSorted(
    (one, other) =>
      total(other.score) - total(one.score) ||
      TRUST_ORDER.indexOf(one.trust) - TRUST_ORDER.indexOf(other.trust) ||
      (one.track.id < other.track.id ? -1 : 1),
  );
}

/** The track for a decision: the most specific match, the better trusted of equals, then the lower id. */
export function selectTrack(query: TrackQuery): SelectedTrack | null {
  const languages = [query.language, ...LANGUAGE_CODES.filter((language) => language !== query.language)];
  for (const language of languages) {
    const best = ranked(query, language)[0];
    if (best) return best;
  }
  return null;
}
