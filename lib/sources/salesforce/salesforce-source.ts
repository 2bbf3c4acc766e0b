import { FACET_NAMES } from '@/lib/domain/account-snapshot';
import type { Result } from '@/lib/domain/app-error';
import type { Source, SourceAnswer, SourceRequest } from '../source';
import { LIMIT_SHARE, openView, type SalesforceSourceOptions } from './open-view';
import { readAccount } from './read-account';

export type { SalesforceSourceOptions } from './open-view';

/**
 * Reads an account from Salesforce under the signed-in user's own permissions: one call per account view, and once a day one
 * more for what the user may see. Failing parts become unknown facets; only what concerns the whole becomes an error.
 */
export function createSalesforceSource(options: SalesforceSourceOptions): Source {
  async function fetch(request: SourceRequest): Promise<Result<SourceAnswer>> {
    const opened = await openView(options, request);
    if (!opened.ok) return opened;
    const read = await readAccount({ ...opened.value, map: options.fieldMap, request });
    if (!read.ok) return read;
    const { limit, ...said } = read.value;
    const told = limit && { ...limit, share: options.limitShare ?? LIMIT_SHARE };
    return { ok: true, value: { ...said, identity: options.token.identity, ...(told ? { limit: told } : {}) } };
  }

  return { id: 'salesforce', facets: FACET_NAMES, fetch };
}
