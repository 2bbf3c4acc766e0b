import type { Playbook } from '@/lib/domain/playbook/playbook';

/** How an answer is given: what fits the kind of its fact. */
export type AskInput =
  | { kind: 'score' }
  | { kind: 'count' | 'quantity'; metricId?: string }
  | { kind: 'money'; currency: string }
  | { kind: 'date' }
  | { kind: 'choice'; options: readonly string[]; list: OptionList; many: boolean; none: boolean }
  | { kind: 'share'; featureIds: readonly string[] }
  | { kind: 'names'; none: true }
  | { kind: 'text' };

/** What the options are codes of: things of the playbook, or a customary list. */
export type OptionList = 'playbook' | 'industry' | 'region' | 'stage' | 'severity' | 'billing';

/** A question that is to be asked, with the canonical field that its answer becomes. */
export interface Ask {
  questionId: string;
  field: string;
  input: AskInput;
}

const INDUSTRIES = [
  'manufacturing',
  'retail',
  'it',
  'finance',
  'construction',
  'healthcare',
  'logistics',
  'education',
  'services',
  'real-estate',
  'food',
  'public',
];
const REGIONS = ['hokkaido-tohoku', 'kanto', 'chubu', 'kinki', 'chugoku-shikoku', 'kyushu', 'overseas'];
const STAGES = ['onboarding', 'adoption', 'value', 'expansion', 'renewal'];
const SEVERITIES = ['low', 'medium', 'high', 'critical'];

type Row = readonly [field: string, input: AskInput];

const one = (options: readonly string[], list: OptionList): AskInput => ({
  kind: 'choice',
  options,
  list,
  many: false,
  none: false,
});
const some = (options: readonly string[], list: OptionList): AskInput => ({
  kind: 'choice',
  options,
  list,
  many: true,
  none: true,
});
const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);

/** Questions about a whole facet: which field of it a spoken answer can be. */
function ofFacet(fact: string, playbook: Playbook): Row | undefined {
  const { products, plans, addOns, features } = playbook;
  switch (fact) {
    case 'nps':
      return ['nps.score', { kind: 'score' }];
    case 'competitors':
      return ['competitors.items.name', { kind: 'names', none: true }];
    case 'purchases':
      return ['purchases.items.productId', some([...ids(products), ...ids(addOns)], 'playbook')];
    case 'interest':
      return ['interest.signals.subject', some([...ids(plans), ...ids(products), ...ids(features)], 'playbook')];
    case 'support':
    case 'support.tickets':
      return ['support.tickets.severity', { ...one(SEVERITIES, 'severity'), none: true } as AskInput];
    case 'usage.featureAdoption':
      return ['usage.adoption.{feature}', { kind: 'share', featureIds: ids(features) }];
    case 'lifecycle':
      return ['lifecycle.stage', one(STAGES, 'stage')];
    default:
      return undefined;
  }
}

const DATES = ['plan.renewalOn', 'plan.startedOn', 'plan.noticeOn', 'profile.customerSince', 'usage.lastActiveOn'];
const COUNTS = [
  'plan.seats',
  'plan.noticeDays',
  'plan.termMonths',
  'profile.employees',
  'profile.departments',
  'usage.activeUsers',
  'support.overdueInvoices',
];
const AMOUNTS = ['plan.mrr', 'plan.unitPrice', 'profile.annualRevenue'];

function ofField(fact: string, playbook: Playbook): AskInput | undefined {
  if (DATES.includes(fact)) return { kind: 'date' };
  if (COUNTS.includes(fact)) return { kind: 'count' };
  if (AMOUNTS.includes(fact)) return { kind: 'money', currency: playbook.currency };
  switch (fact) {
    case 'plan.planId':
      return one(ids(playbook.plans), 'playbook');
    case 'plan.productId':
      return one(ids(playbook.products), 'playbook');
    case 'plan.addOns':
      return some(ids(playbook.addOns), 'playbook');
    case 'plan.billingPeriod':
      return one(['month', 'year'], 'billing');
    case 'profile.industry':
      return one(INDUSTRIES, 'industry');
    case 'profile.region':
      return one(REGIONS, 'region');
    case 'lifecycle.stage':
      return one(STAGES, 'stage');
    default:
      return undefined;
  }
}

/** How the question about a fact is answered. What no field can hold is kept in the customer's words. */
export function askInput(fact: string, playbook: Playbook): Row {
  const facet = ofFacet(fact, playbook);
  if (facet) return facet;
  const input = ofField(fact, playbook);
  if (input) return [fact, input];
  const [, metricId] = /^usage\.([\w-]+)(?:\.used)?$/.exec(fact) ?? [];
  if (metricId !== undefined && playbook.metrics.some(({ id }) => id === metricId)) {
    return [`usage.${metricId}.used`, { kind: 'quantity', metricId }];
  }
  return [fact, { kind: 'text' }];
}
