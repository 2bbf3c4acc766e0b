import type { FieldFrom, FieldMapping } from '../../canonical/field-mapping';

const touches: Record<string, FieldFrom> = {
  onDate: { from: 'due_date' },
  channel: { from: 'type', table: { call: 'call', email: 'email', meeting: 'meeting', lunch: 'meeting' }, fallback: 'other' },
  subject: { from: 'subject' },
  contactId: { from: 'person_id' },
};

/** Pipedrive's own fields; a custom field is named by its forty characters, money in it by `….value`. */
export const PRESET: FieldMapping = {
  format: 'tsugite-mapping/1',
  timeZone: 'Asia/Tokyo',
  currencyFrom: 'currency',
  fields: {
    'account.domain': { from: 'website' },
    'profile.name': { from: 'name' },
    'profile.industry': { from: 'industry', keep: true },
    'profile.employees': { from: 'employee_count' },
    'profile.annualRevenue': { from: 'annual_revenue' },
    'profile.region': { from: 'address.admin_area_level_1', keep: true },
  },
  lists: {
    'opportunities.items': {
      from: 'deals',
      fields: {
        id: { from: 'id' },
        name: { from: 'title' },
        stage: { from: 'stage_id' },
        amount: { from: 'value' },
        closeOn: { from: 'closeOn' },
        outcome: { from: 'status', table: { open: 'open', won: 'won', lost: 'lost' } },
        lossReason: { from: 'lost_reason' },
      },
    },
    'contacts.people': {
      from: 'persons',
      fields: {
        id: { from: 'id' },
        name: { from: 'name' },
        role: { from: 'job_title', keep: true },
        optedOut: {
          from: 'marketing_status',
          table: { unsubscribed: 'true', bounced: 'true', archived: 'true', subscribed: 'false', no_consent: 'false' },
        },
      },
    },
    'contacts.past': { from: 'past-activities', fields: touches },
    'contacts.planned': { from: 'planned-activities', fields: touches },
  },
};
