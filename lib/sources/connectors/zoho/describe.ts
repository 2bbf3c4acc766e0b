import type { Result } from '@/lib/domain/app-error';
import type { SourceField } from '../../canonical/source-field';
import { describedBy } from '../../kit/described';
import type { Session } from '../../kit/session';
import { isRecord } from '../../read-leaves';

const UNREAD = /^(?:subform|fileupload|imageupload|profileimage|multiselectlookup|multiuserlookup)$/;
const REFERENCE = /lookup$/;

/** Fields of accounts, labels in the user's language. A reference is sent with the name of what it points at. */
export async function describeAccounts(session: Session): Promise<Result<SourceField[]>> {
  const answer = await session.ask('/crm/v8/settings/fields?module=Accounts');
  return describedBy(answer, 'fields', (field) => {
    const type = String(field.data_type);
    if (UNREAD.test(type) || typeof field.api_name !== 'string') return null;
    const options = Array.isArray(field.pick_list_values) ? field.pick_list_values : [];
    return {
      path: REFERENCE.test(type) ? `${field.api_name}.name` : field.api_name,
      label: field.display_label ?? field.field_label,
      type,
      choices: options.flatMap((one) => (isRecord(one) ? [one.actual_value] : [])),
    };
  });
}
