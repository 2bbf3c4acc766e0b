import type { Crm } from './crm';
import { storeOf } from './crm';
import { apiTime } from './data/calendar';
import type { Org } from './data/org';
import { canonicalId } from './data/salesforce-id';
import type { Row, Value } from './data/table-store';

/** What may happen to an account while somebody looks at it. Ids may have 15 or 18 characters. */
export class Accounts {
  private readonly crm: Crm;
  private readonly org: Org;

  constructor(crm: Crm, org: Org) {
    this.crm = crm;
    this.org = org;
  }

  list(): { accountId: string; name: string }[] {
    return storeOf(this.crm, this.org)
      .rows('Account')
      .map((row) => ({ accountId: String(row.Id), name: String(row.Name) }));
  }

  /** Overwrites fields of the account. False when there is none. */
  change(id: string, fields: Readonly<Record<string, Value>>): boolean {
    const row = storeOf(this.crm, this.org).get('Account', id);
    if (row) Object.assign(row, fields, { LastModifiedDate: apiTime(this.crm.nowMs) });
    return row !== undefined;
  }

  rename(id: string, name: string): boolean {
    return this.change(id, { Name: name });
  }

  /** Tasks that were created on the account, oldest first. */
  tasks(id: string): Row[] {
    return storeOf(this.crm, this.org).children('Task', 'WhatId', canonicalId(id) ?? id);
  }

  delete(id: string): boolean {
    return storeOf(this.crm, this.org).delete('Account', id);
  }

  /** `id` goes up in `intoId`, with everything that hangs on it. */
  merge(id: string, intoId: string): boolean {
    return storeOf(this.crm, this.org).merge('Account', id, intoId);
  }
}
