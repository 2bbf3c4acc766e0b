import type { QueryPages } from './api/query-pages';
import type { CrmUser, Org } from './data/org';
import { spoilWith } from './data/spoil';
import type { TableStore } from './data/table-store';
import { View } from './data/view';
import type { Faults } from './faults';
import type { Grants } from './oauth/grants';
import type { RequestLog } from './request-log';
import type { Sessions } from './sessions';

/** The running CRM as its handlers see it. */
export interface Crm {
  /** Known once the server listens. */
  port: number;
  readonly nowMs: number;
  readonly stores: ReadonlyMap<Org, TableStore>;
  readonly faults: Faults;
  readonly sessions: Sessions;
  readonly grants: Grants;
  readonly pages: QueryPages;
  readonly requests: RequestLog;
}

export function storeOf(crm: Crm, org: Org): TableStore {
  const store = crm.stores.get(org);
  if (!store) throw new RangeError(`No data for ${org.key}.`);
  return store;
}

/** What a user of an org may see right now. */
export function viewOf(crm: Crm, org: Org, user: CrmUser): View {
  const faults = crm.faults.now;
  return new View(storeOf(crm, org), faults.hidden[user.id] ?? user.hidden, spoilWith(faults), faults.answerAs);
}
