import type { Result } from '@/lib/domain/app-error';
import type { SourceField } from '../../canonical/source-field';
import { describedBy } from '../../kit/described';
import type { Session } from '../../kit/session';
import { isRecord } from '../../read-leaves';

/** Tables are lists, the rest holds no value. */
const UNREAD = /^(?:SUBTABLE|GROUP|LABEL|SPACER|HR|REFERENCE_TABLE|FILE|CATEGORY|STATUS_ASSIGNEE)$/;

/** Fields of the customers' form, labels in the signed-in user's language. */
export async function describeForm(session: Session, base: string, app: string): Promise<Result<SourceField[]>> {
  const answer = await session.ask(`${base}/app/form/fields.json?app=${app}&lang=user`);
  return describedBy(answer, 'properties', ({ code, label, type, options }) => {
    if (UNREAD.test(String(type))) return null;
    return { path: code, label, type, choices: isRecord(options) ? Object.keys(options) : [] };
  });
}
