import type { FaultState, Nonsense } from '../faults';
import type { Field, ObjectType } from '../schema/object-type';
import type { Row, Value } from './table-store';

/** Ten million characters. */
const HUGE = 10_000_000;

const NUMBERS = new Set(['int', 'double', 'percent', 'currency']);

function spoilt(kind: Nonsense, type: ObjectType, field: Field): Value | undefined {
  const path = `${type.name}.${field.name}`;
  switch (kind) {
    case 'negative-seats':
      return path === 'Account.Seats__c' ? -3 : undefined;
    case 'seats-null':
      return path === 'Account.Seats__c' ? null : undefined;
    case 'nps-11':
      return path === 'Nps_Response__c.Score__c' ? 11 : undefined;
    case 'date-1900':
      return path === 'Account.Renewal_Date__c' ? '1900-01-01' : undefined;
    case 'text-for-number':
      return NUMBERS.has(field.type) ? 'たくさん' : undefined;
    case 'huge-text':
      return path === 'Account.Pains__c' ? 'あ'.repeat(HUGE) : undefined;
    case 'unknown-currency':
      return field.name === 'CurrencyIsoCode' ? 'XXQ' : undefined;
  }
}

/** The nonsense value that stands in for a field of a row, if a test asked for one. */
export function spoilWith(faults: FaultState): (type: ObjectType, row: Row, field: Field) => Value | undefined {
  return (type, row, field) => {
    const accountId = type.name === 'Account' ? row.Id : (row.AccountId ?? row.Account__c ?? row.SBQQ__Account__c);
    for (const kind of faults.nonsense[String(accountId)] ?? []) {
      const value = spoilt(kind, type, field);
      if (value !== undefined) return value;
    }
    return undefined;
  };
}
