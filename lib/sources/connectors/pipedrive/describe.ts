import type { Result } from '@/lib/domain/app-error';
import type { SourceField } from '../../canonical/source-field';
import { describedBy } from '../../kit/described';
import type { Session } from '../../kit/session';

/** A field of one's own is named by forty hexadecimal digits. */
const OWN = /^[0-9a-f]{40}$/;
/** Fields that version 2 sends under the names that version 1 describes. */
const COMMON = [
  'name',
  'owner_id',
  'employee_count',
  'industry',
  'annual_revenue',
  'website',
  'linkedin',
  'add_time',
  'update_time',
];

/** Fields of organisations. A choice is sent by its number, of which the words are not listed here. */
export async function describeOrganisations(session: Session): Promise<Result<SourceField[]>> {
  return describedBy(await session.ask('/v1/organizationFields?limit=500'), 'data', ({ key, name, field_type: type }) => {
    if (typeof key !== 'string' || !(OWN.test(key) || COMMON.includes(key))) return null;
    return { path: type === 'monetary' && OWN.test(key) ? `${key}.value` : key, label: name, type };
  });
}
