import { Language } from '@/lib/domain/language';
import type { PlaybookProblem } from '@/lib/domain/playbook/problem';
import type { TalkTrack, TrackText } from '@/lib/domain/playbook/talk-track';
import { partsOf, tokenOf } from '../tokens';
import { allExist, type Check, mustExist, problem } from './problems';

/** Every template of a track's text with its path. */
function templatesOf(text: TrackText, path: string): { template: string; path: string }[] {
  return [
    { template: text.opening, path: `${path}.opening` },
    ...text.points.map((template, at) => ({ template, path: `${path}.points.${at}` })),
    ...Object.entries(text.answers ?? {}).map(([reason, template]) => ({
      template: template ?? '',
      path: `${path}.answers.${reason}`,
    })),
    ...(text.doNotSay ?? []).map((template, at) => ({ template, path: `${path}.doNotSay.${at}` })),
    ...(text.stepDown === undefined ? [] : [{ template: text.stepDown, path: `${path}.stepDown` }]),
  ];
}

function checkTokens(track: TalkTrack, path: string): PlaybookProblem[] {
  return Language.options.flatMap((language) => {
    const text = track.texts[language];
    return (text ? templatesOf(text, `${path}.texts.${language}`) : []).flatMap(({ template, path: at }) =>
      partsOf(template).flatMap((part) => {
        if ('text' in part) return [];
        const token = tokenOf(part.token);
        if (!token) return [problem(at, 'unknown-token', { token: part.token })];
        const unfit = token.needsOffer && track.kinds.includes('no-offer');
        return unfit ? [problem(at, 'token-needs-offer', { token: part.token })] : [];
      }),
    );
  });
}

/** Tracks can be reached, speak at least one language and hold only tokens that exist. */
export const checkTracks: Check = (book) =>
  book.playbook.talkTracks.flatMap((track, index) => {
    const path = `talkTracks.${index}`;
    const unreachable = track.offerIds.length === 0 && track.kinds.length === 0;
    return [
      ...allExist(book, 'offers', track.offerIds, `${path}.offerIds`),
      ...(unreachable ? [problem(`${path}.kinds`, 'track-unreachable')] : []),
      ...(Object.keys(track.texts).length === 0 ? [problem(`${path}.texts`, 'no-words')] : []),
      ...checkTokens(track, path),
    ];
  });

/** Testimonials speak of things that are sold, and keep the words as they were said. */
export const checkTestimonials: Check = (book) =>
  book.playbook.testimonials.flatMap((testimonial, index) => {
    const path = `testimonials.${index}`;
    return [
      ...mustExist(book, 'products', testimonial.productId, `${path}.productId`),
      ...mustExist(book, 'plans', testimonial.fromPlanId, `${path}.fromPlanId`),
      ...mustExist(book, 'plans', testimonial.toPlanId, `${path}.toPlanId`),
      ...mustExist(book, 'addOns', testimonial.addOnId, `${path}.addOnId`),
      ...(testimonial.quote[testimonial.verbatimIn] ? [] : [problem(`${path}.quote`, 'verbatim-missing')]),
    ];
  });
