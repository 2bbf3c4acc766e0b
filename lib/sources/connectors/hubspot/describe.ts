import type { Result } from '@/lib/domain/app-error';
import type { SourceField } from '../../canonical/source-field';
import { describedBy } from '../../kit/described';
import type { Session } from '../../kit/session';
import { isRecord, type RawRecord } from '../../read-leaves';

/** HubSpot's types say how a value is kept; what it is for stands beside them. */
function typeOf({ type, fieldType, numberDisplayHint, showCurrencySymbol }: RawRecord): string | undefined {
  if (showCurrencySymbol === true || numberDisplayHint === 'currency') return 'currency';
  if (numberDisplayHint === 'percentage') return 'percent';
  if (fieldType === 'checkbox') return 'multiselect';
  if (fieldType === 'booleancheckbox') return 'bool';
  if (fieldType === 'textarea' || fieldType === 'html') return fieldType;
  return typeof type === 'string' ? type : undefined;
}

/** Properties of companies, labels in the portal's language. A choice is sent by its value. */
export async function describeCompanies(session: Session): Promise<Result<SourceField[]>> {
  return describedBy(await session.ask('/crm/v3/properties/companies'), 'results', (property) => {
    if (property.hidden === true || property.archived === true) return null;
    const options = Array.isArray(property.options) ? property.options : [];
    return {
      path: property.name,
      label: property.label,
      type: typeOf(property),
      choices: options.flatMap((option) => (isRecord(option) && option.hidden !== true ? [option.value] : [])),
    };
  });
}
