import { namesCompany, sameCompany } from '@/lib/domain/company-name';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { PlaybookProblem } from '@/lib/domain/playbook/problem';
import type { Testimonial } from '@/lib/domain/playbook/testimonial';
import { type Check, inOrder, problem } from './problems';

type Found = PlaybookProblem[];

/** What is told of a voice, with its path. */
function toldOf({ consent, quote, paraphrase, describedAs, role }: Testimonial): [path: string, text: string][] {
  const texts: Record<string, Partial<Record<string, string>>> = {
    paraphrase: paraphrase ?? {},
    describedAs,
    role,
    ...(consent.quote !== false && { quote }),
  };
  return Object.entries(texts).flatMap(([field, byLanguage]) =>
    Object.entries(byLanguage).map(([language, text]): [string, string] => [`${field}.${language}`, text ?? '']),
  );
}

/** What consent says must fit together, and the texts must keep to it. */
function checkConsent(testimonial: Testimonial, path: string): Found {
  const { consent, company, paraphrase } = testimonial;
  const leaks = consent.name ? [] : toldOf(testimonial).filter(([, text]) => namesCompany(text, company));
  return [
    ...leaks.map(([field]) => problem(`${path}.${field}`, 'consent-names-company')),
    ...(consent.logo && !consent.name ? [problem(`${path}.consent.logo`, 'consent-names-company')] : []),
    ...(consent.quote === false && !paraphrase ? [problem(`${path}.paraphrase`, 'paraphrase-missing')] : []),
  ];
}

/** What was changed keeps what was said, and what differs says how it came to. */
function checkEdits({ edits = [], asSaid, quote, verbatimIn, givenOn }: Testimonial, path: string): Found {
  const changed = edits.some((edit) => edit.kind !== 'translated');
  const differs = asSaid !== undefined && asSaid !== quote[verbatimIn];
  return [
    ...edits.flatMap((edit, at) => inOrder(givenOn, edit.on, `${path}.edits.${at}.on`)),
    ...(changed && asSaid === undefined ? [problem(`${path}.asSaid`, 'as-said-missing')] : []),
    ...(differs && !changed ? [problem(`${path}.edits`, 'edits-missing')] : []),
  ];
}

/** The plans of a move are of the product that it speaks of. */
function checkMove({ productId, fromPlanId, toPlanId }: Testimonial, playbook: Playbook, path: string): Found {
  return Object.entries({ fromPlanId, toPlanId }).flatMap(([field, planId]) => {
    const plan = playbook.plans.find((one) => one.id === planId);
    const other = plan && plan.productId !== productId;
    return other ? [problem(`${path}.${field}`, 'plan-of-other-product', { id: plan.id, productId })] : [];
  });
}

/** Voices keep to what was agreed, to what was said and to the order of time. */
export const checkVoices: Check = ({ playbook }) =>
  playbook.testimonials.flatMap((testimonial, index) => {
    const path = `testimonials.${index}`;
    const { givenOn, consent, standing, competitors, company } = testimonial;
    return [
      ...checkConsent(testimonial, path),
      ...checkEdits(testimonial, path),
      ...checkMove(testimonial, playbook, path),
      ...inOrder(givenOn, playbook.publishedOn, `${path}.givenOn`),
      ...inOrder(givenOn, consent.expiresOn, `${path}.consent.expiresOn`),
      ...inOrder(givenOn, standing.checkedOn, `${path}.standing.checkedOn`),
      ...competitors.flatMap((name, at) =>
        sameCompany(name, company) ? [problem(`${path}.competitors.${at}`, 'competitor-itself')] : [],
      ),
    ];
  });
