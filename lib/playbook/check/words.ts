import { Language } from '@/lib/domain/language';
import type { TalkTrack, TrackText } from '@/lib/domain/playbook/talk-track';
import type { PlaybookProblem } from '../load-playbook';
import { partsOf, tokenOf } from '../tokens';
import { type Check, mustExist, problem } from './problems';

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
        if (!token) return [problem(at, `there is no token "${part.token}"`)];
        const unfit = token.needsOffer && track.kinds.includes('no-offer');
        return unfit ? [problem(at, `"${part.token}" needs an offer, and this track is for none`)] : [];
      }),
    );
  });
}

/** Tracks can be reached, speak at least one language and hold only tokens that exist. */
export const checkTracks: Check = (playbook) =>
  playbook.talkTracks.flatMap((track, index) => {
    const path = `talkTracks.${index}`;
    const unreachable = track.offerIds.length === 0 && track.kinds.length === 0;
    return [
      ...track.offerIds.flatMap((id, at) => mustExist(playbook, 'offers', id, `${path}.offerIds.${at}`)),
      ...(unreachable ? [problem(`${path}.kinds`, 'names neither offers nor kinds, so it is never chosen')] : []),
      ...(Object.keys(track.texts).length === 0 ? [problem(`${path}.texts`, 'has no words in any language')] : []),
      ...checkTokens(track, path),
    ];
  });

/** Testimonials speak of things that are sold, and keep the words as they were said. */
export const checkTestimonials: Check = (playbook) =>
  playbook.testimonials.flatMap((testimonial, index) => {
    const path = `testimonials.${index}`;
    return [
      ...mustExist(playbook, 'products', testimonial.productId, `${path}.productId`),
      ...mustExist(playbook, 'plans', testimonial.fromPlanId, `${path}.fromPlanId`),
      ...mustExist(playbook, 'plans', testimonial.toPlanId, `${path}.toPlanId`),
      ...mustExist(playbook, 'addOns', testimonial.addOnId, `${path}.addOnId`),
      ...(testimonial.quote[testimonial.verbatimIn]
        ? []
        : [problem(`${path}.quote`, 'lacks the words in the language they were said in')]),
    ];
  });
