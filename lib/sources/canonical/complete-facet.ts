import type { FacetName } from '@/lib/domain/facet-names';
import type { Report } from '../report';
import type { FieldMapping } from './field-mapping';
import type { ItemLeaves, ListLeaves } from './list-leaves';
import { usageLeaves } from './usage-leaves';

/** What was read for one facet, to be put together. */
export interface FacetInput {
  own: Record<string, unknown>;
  lists: ListLeaves;
  mapping: FieldMapping;
  report: Report;
  nowMs: number;
}

type Leaves = Record<string, unknown>;

/** A list under its name in the facet, where it was given. */
const listed = (name: string, items: unknown[] | undefined): Leaves => (items === undefined ? {} : { [name]: items });

function without(item: ItemLeaves, ...names: string[]): ItemLeaves {
  return Object.fromEntries(Object.entries(item).filter(([name]) => !names.includes(name)));
}

/** Days of notice from the last day of notice, where only that is told. */
function planLeaves({ own, report }: FacetInput): Leaves {
  const { noticeOn, addOns, ...plan } = own;
  // No add-ons of no contract: of that nothing is known, and it is no contract without anything.
  const bare = Object.keys(plan).length === 0 && noticeOn === undefined;
  if (bare && Array.isArray(addOns) && addOns.length === 0) return {};
  const codes = Array.isArray(addOns) ? { addOns: addOns.map((addOnId) => ({ addOnId })) } : {};
  if (typeof noticeOn !== 'string' || plan.noticeDays !== undefined) return { ...plan, ...codes };
  const renewal = typeof plan.renewalOn === 'string' ? Temporal.PlainDate.from(plan.renewalOn) : null;
  const days = renewal === null ? -1 : Temporal.PlainDate.from(noticeOn).until(renewal, { largestUnit: 'day' }).days;
  if (days < 0) report.bad('noticeOn', noticeOn, 'a day before the renewal, which must be known');
  else report.origin('noticeDays', report.origins.noticeOn ?? 'noticeOn');
  return { ...plan, ...codes, ...(days < 0 ? {} : { noticeDays: days }) };
}

const NPS_FIELDS = {
  score: 'score',
  answeredOn: 'answeredOn',
  comment: 'comment',
  contact: 'name',
  contactId: 'contactId',
  role: 'role',
};

/** The answers of the list, and the one that the account itself holds unless it is among them. */
function npsLeaves({ own, lists, report }: FacetInput): Leaves {
  const answers = lists['nps.responses'];
  if (own.score === undefined) return listed('responses', answers);
  if (own.answeredOn === undefined) {
    report.bad('score', own.score, 'the day of the answer as well (nps.answeredOn)');
    return listed('responses', answers);
  }
  const answer = Object.fromEntries(
    Object.entries(NPS_FIELDS).flatMap(([leaf, as]) => (own[leaf] === undefined ? [] : [[as, own[leaf]]])),
  );
  const there = answers?.some((item) => item.score === own.score && item.answeredOn === own.answeredOn);
  return { responses: [...(there ? [] : [answer]), ...(answers ?? [])] };
}

/** The outcome of a deal, or of the two flags; one that says neither is left out. */
function dealOf(item: ItemLeaves, index: number, report: Report): ItemLeaves[] {
  const { outcome, closed, won } = item;
  const rest = without(item, 'closed', 'won');
  if (outcome !== undefined) return [rest];
  if (closed === false) return [{ ...rest, outcome: 'open' }];
  if (won !== undefined && (closed === true || won === true)) return [{ ...rest, outcome: won ? 'won' : 'lost' }];
  report.bad(`items[${index}].outcome`, 'nothing', 'open, won or lost');
  return [];
}

function ticketOf(item: ItemLeaves, index: number, report: Report): ItemLeaves[] {
  const open = item.open ?? (item.closed === undefined ? undefined : !item.closed);
  if (open !== undefined) return [{ ...without(item, 'closed'), open }];
  report.bad(`tickets[${index}].open`, 'nothing', 'whether it is open');
  return [];
}

function competitorLeaves({ lists }: FacetInput): Leaves {
  const named = lists['competitors.items'];
  const bought = lists['purchases.items']?.filter((item) => item.fromCompetitor === true);
  const known = new Set(named?.map((item) => item.name));
  const rename = { productId: 'insteadOfProductId', endsOn: 'contractEndsOn', name: 'name' };
  const more = bought
    ?.filter(({ name }) => !known.has(name))
    .map((item) => {
      return Object.fromEntries(
        Object.entries(rename).flatMap(([from, to]) => (item[from] === undefined ? [] : [[to, item[from]]])),
      );
    });
  const all = [...(named ?? []), ...(more ?? [])];
  // Purchases that name no rival do not say that there is none.
  return named === undefined && all.length === 0 ? {} : { items: all };
}

function contactLeaves({ lists }: FacetInput): Leaves {
  const past = lists['contacts.past'];
  const planned = (lists['contacts.planned'] ?? []).map((touch) => ({ ...touch, planned: true }));
  // Without the past, "no contact yet" would be a guess.
  const touches = past?.concat(planned).map((touch) => ({ channel: 'other', ...touch }));
  return { ...listed('people', lists['contacts.people']), ...listed('touches', touches) };
}

/** Puts together what the domain keeps together. A field that is missing stays missing. */
export function completed(name: FacetName, input: FacetInput): Leaves {
  const { own, lists, report } = input;
  switch (name) {
    case 'plan':
      return planLeaves(input);
    case 'usage':
      return usageLeaves(input);
    case 'nps':
      return npsLeaves(input);
    case 'purchases':
      return listed(
        'items',
        lists['purchases.items']?.filter((item) => item.fromCompetitor !== true).map((item) => without(item, 'fromCompetitor')),
      );
    case 'opportunities':
      return listed(
        'items',
        lists['opportunities.items']?.flatMap((item, index) => dealOf(item, index, report)),
      );
    case 'contacts':
      return contactLeaves(input);
    case 'support':
      return {
        ...own,
        ...listed(
          'tickets',
          lists['support.tickets']?.flatMap((item, index) => ticketOf(item, index, report)),
        ),
      };
    case 'competitors':
      return competitorLeaves(input);
    case 'interest':
      return listed('signals', lists['interest.signals']);
    default:
      return own;
  }
}
