import type { Offer } from '@/lib/domain/playbook/offer';
import type { ListenerTraits, Match } from './likeness';
import { hasMove } from './topic';

/** What may be asked of a voice, in the order in which it is given up: what weighs least goes first. */
export const RELAX_ORDER = [
  'region',
  'role',
  'size',
  'near-size',
  'use-case',
  'industry',
  'plan-move',
] as const satisfies Match[];
export type Trait = (typeof RELAX_ORDER)[number];

/** One width of the search. Each level contains the one before it. */
export interface RelaxLevel {
  required: readonly Trait[];
  /** What has been given up, the first given up first. */
  dropped: readonly Trait[];
  /** In what of that some of its voices are indeed not alike: what a person is told. */
  differing: readonly Trait[];
  /** The testimonials that fulfil it, in the order given. */
  ids: readonly string[];
}

/** What can be asked at all: what is known of the listener and named by the offer. What is not known is not asked, and not given up either. */
export function askable(traits: ListenerTraits, offer: Offer | null): Trait[] {
  const known: Record<Trait, boolean> = {
    region: traits.region !== undefined,
    role: traits.role !== undefined,
    size: traits.sizeBand !== undefined,
    'near-size': traits.sizeBand !== undefined,
    'use-case': offer !== null,
    industry: traits.industry !== undefined,
    'plan-move': offer !== null && hasMove(offer) && traits.planId !== undefined,
  };
  return RELAX_ORDER.filter((trait) => known[trait]);
}

/** Is it alike in all that is asked? The same size is also a neighbouring one. */
export const fulfils = (matched: readonly Match[], required: readonly Trait[]): boolean =>
  required.every((trait) => matched.includes(trait) || (trait === 'near-size' && matched.includes('size')));

interface Voice {
  testimonial: { id: string };
  matched: readonly Match[];
}

/** From the strictest to the widest, which asks nothing but the topic. */
export function relaxLevels(voices: readonly Voice[], asked: readonly Trait[]): RelaxLevel[] {
  return Array.from({ length: asked.length + 1 }, (_, step) => {
    const required = asked.slice(step);
    const dropped = asked.slice(0, step);
    const shown = voices.filter((voice) => fulfils(voice.matched, required));
    const differing = dropped.filter((trait) => shown.some((voice) => !fulfils(voice.matched, [trait])));
    return { required, dropped, differing, ids: shown.map((voice) => voice.testimonial.id) };
  });
}

/** The levels worth a step: each shows a voice that the one before does not. Of equals the strictest. */
export const usefulLevels = (levels: readonly RelaxLevel[]): RelaxLevel[] =>
  levels.filter(({ ids }, index) => ids.length > (levels[index - 1]?.ids.length ?? 0));
