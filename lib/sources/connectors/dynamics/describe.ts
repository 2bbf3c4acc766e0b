import type { Result } from '@/lib/domain/app-error';
import type { SourceField } from '../../canonical/source-field';
import { describedBy } from '../../kit/described';
import type { Session } from '../../kit/session';
import { isRecord } from '../../read-leaves';

const UNREAD = /^(?:Virtual|EntityName|ManagedProperty|CalendarRules|PartyList|Uniqueidentifier)$/;
const CHOICE = /^(?:Picklist|State|Status)$/;
const REFERENCE = /^(?:Lookup|Owner|Customer)$/;

/** A number stands for a choice and an id for a reference: people's words for them stand beside. */
function pathOf(name: string, type: string): string {
  if (REFERENCE.test(type)) return `_${name}_value@label`;
  return CHOICE.test(type) ? `${name}@label` : name;
}

/** Columns of accounts, labels in the signed-in user's language. */
export async function describeAccounts(session: Session, base: string): Promise<Result<SourceField[]>> {
  const select = 'LogicalName,DisplayName,AttributeType,IsValidForRead,AttributeOf';
  const address = `${base}/api/data/v9.2/EntityDefinitions(LogicalName='account')/Attributes?$select=${select}`;
  return describedBy(
    await session.ask(address),
    'value',
    ({ LogicalName, AttributeType, DisplayName, IsValidForRead, AttributeOf }) => {
      const type = String(AttributeType);
      if (IsValidForRead === false || typeof AttributeOf === 'string' || UNREAD.test(type)) return null;
      const local = isRecord(DisplayName) && isRecord(DisplayName.UserLocalizedLabel) ? DisplayName.UserLocalizedLabel : {};
      return { path: typeof LogicalName === 'string' ? pathOf(LogicalName, type) : undefined, label: local.Label, type };
    },
  );
}
