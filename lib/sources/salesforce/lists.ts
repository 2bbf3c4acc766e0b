import type { FacetName } from '@/lib/domain/account-snapshot';
import type { ListName, SaleName } from '../field-map';

/** The queries of one account view. A query that fails takes only its own group along; Salesforce allows five in one call. */
export const GROUPS = ['account', 'meters', 'deals', 'people', 'cases'] as const;
export type GroupName = (typeof GROUPS)[number];

/** Facets that need fields of the account's own record. */
export const RECORD_FACETS: readonly FacetName[] = ['profile', 'plan', 'support', 'lifecycle'];

interface ListUse {
  group: GroupName;
  facets: readonly FacetName[];
  /** Without these there is no item. Where one is hidden, the list is unknown and not empty. */
  needs: readonly string[];
}

export const LISTS: Record<ListName, ListUse> = {
  'usage.points': { group: 'meters', facets: ['usage'], needs: ['metricId', 'period', 'startOn', 'used'] },
  'usage.adoption': { group: 'meters', facets: ['usage'], needs: ['featureId', 'share'] },
  'nps.responses': { group: 'meters', facets: ['nps'], needs: ['score', 'answeredOn'] },
  'purchases.items': { group: 'deals', facets: ['plan', 'purchases', 'competitors'], needs: ['name'] },
  'opportunities.items': { group: 'deals', facets: ['opportunities'], needs: ['id', 'name', 'closed', 'won'] },
  'competitors.items': { group: 'deals', facets: ['competitors'], needs: ['name'] },
  'interest.signals': { group: 'deals', facets: ['interest'], needs: ['kind', 'onDate'] },
  'contacts.people': { group: 'people', facets: ['contacts'], needs: ['id', 'name'] },
  'contacts.past': { group: 'people', facets: ['contacts'], needs: ['onDate', 'channel'] },
  'contacts.planned': { group: 'people', facets: ['contacts'], needs: ['onDate', 'channel'] },
  'support.tickets': { group: 'cases', facets: ['support'], needs: ['id', 'closed'] },
};

export const LIST_NAMES = Object.keys(LISTS) as ListName[];

/** Records of sales: in one query with the assets, whose facets they tell of. Needs as above; where one is hidden, nothing is read. */
export const SALES: Record<SaleName, Omit<ListUse, 'group'>> = {
  subscriptions: { facets: ['plan', 'purchases'], needs: ['quantity'] },
  contracts: { facets: ['plan'], needs: ['status'] },
  orders: { facets: ['plan', 'purchases'], needs: ['status'] },
  orderLines: { facets: ['plan', 'purchases'], needs: ['quantity'] },
};
export const SALES_GROUP: GroupName = 'deals';
/** What hangs on the account itself. */
export const SALES_OF_ACCOUNT = ['subscriptions', 'contracts', 'orders'] as const;
