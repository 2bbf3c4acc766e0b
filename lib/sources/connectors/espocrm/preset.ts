import type { FieldFrom, FieldMapping } from '../../canonical/field-mapping';

const touches: Record<string, FieldFrom> = {
  onDate: { from: 'dateStart' },
  channel: { from: 'channel' },
  subject: { from: 'name' },
};

/** EspoCRM's own fields; custom fields stand beside them under their names (`cPlan`). */
export const PRESET: FieldMapping = {
  format: 'tsugite-mapping/1',
  timeZone: 'Asia/Tokyo',
  fields: {
    'account.domain': { from: 'website' },
    'profile.name': { from: 'name' },
    'profile.industry': { from: 'industry', keep: true },
    'profile.region': { from: 'billingAddressState', keep: true },
    'profile.ownerName': { from: 'assignedUserName' },
  },
  lists: {
    'opportunities.items': {
      from: 'opportunities',
      fields: {
        id: { from: 'id' },
        name: { from: 'name' },
        stage: { from: 'stage' },
        amount: { from: 'amount', currencyFrom: 'amountCurrency' },
        closeOn: { from: 'closeDate' },
        outcome: { from: 'stage', table: { 'Closed Won': 'won', 'Closed Lost': 'lost' }, fallback: 'open' },
      },
    },
    'contacts.people': {
      from: 'contacts',
      fields: { id: { from: 'id' }, name: { from: 'name' }, role: { from: 'accountRole', keep: true } },
    },
    'contacts.past': { from: 'past-activities', fields: touches },
    'contacts.planned': { from: 'planned-activities', fields: touches },
    'support.tickets': {
      from: 'cases',
      fields: {
        id: { from: 'id' },
        subject: { from: 'name' },
        severity: { from: 'priority', table: { Low: 'low', Normal: 'medium', High: 'high', Urgent: 'critical' } },
        open: { from: 'status', table: { Closed: 'false', Rejected: 'false', Duplicate: 'false' }, fallback: 'true' },
        openedOn: { from: 'createdAt' },
      },
    },
  },
};
