import type { Result } from '@/lib/domain/app-error';
import type { SourceField } from '../../canonical/source-field';
import { describedBy } from '../../kit/described';

const READ = ['char', 'text', 'integer', 'float', 'monetary', 'date', 'datetime', 'boolean', 'selection', 'many2one'];
export const ATTRIBUTES = ['string', 'type', 'selection', 'store'];

/** What `fields_get` says of partners. Only what is kept in the database: the rest is worked out for each reading, and some of it dearly. */
export function describedPartner(answer: Result<unknown>): Result<SourceField[]> {
  return describedBy(answer, '', ({ string, type, selection, store }, name) => {
    if (!READ.includes(String(type)) || store === false) return null;
    // A reference is sent as `[id, name]`.
    const choices = Array.isArray(selection) ? selection.flatMap((one) => (Array.isArray(one) ? [one[0]] : [])) : [];
    return { path: type === 'many2one' ? `${name}.1` : name, label: string, type, choices };
  });
}
