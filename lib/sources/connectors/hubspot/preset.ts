import type { FieldMapping } from '../../canonical/field-mapping';

/** HubSpot's own properties; plan, seats, usage and NPS are properties that each portal names itself. */
export const PRESET: FieldMapping = {
  format: 'tsugite-mapping/1',
  timeZone: 'Asia/Tokyo',
  currencyFrom: 'deal_currency_code',
  fields: {
    'account.domain': { from: 'domain' },
    'profile.name': { from: 'name' },
    'profile.industry': { from: 'industry', keep: true },
    'profile.employees': { from: 'numberofemployees' },
    'profile.annualRevenue': { from: 'annualrevenue' },
    'profile.region': { from: 'state', keep: true },
  },
  lists: {
    'opportunities.items': {
      from: 'deals',
      fields: {
        id: { from: 'hs_object_id' },
        name: { from: 'dealname' },
        stage: { from: 'dealstage' },
        amount: { from: 'amount' },
        closeOn: { from: 'closedate' },
        closed: { from: 'hs_is_closed' },
        won: { from: 'hs_is_closed_won' },
        lossReason: { from: 'closed_lost_reason' },
      },
    },
    'purchases.items': {
      from: 'line_items',
      fields: {
        productId: { from: 'hs_sku', keep: true },
        name: { from: 'name' },
        quantity: { from: 'quantity' },
        amount: { from: 'amount', currencyFrom: 'hs_line_item_currency_code' },
        purchasedOn: { from: 'hs_recurring_billing_start_date' },
        endsOn: { from: 'hs_recurring_billing_end_date' },
      },
    },
    'contacts.people': {
      from: 'contacts',
      fields: {
        id: { from: 'hs_object_id' },
        name: { from: 'fullName' },
        role: { from: 'jobtitle', keep: true },
        optedOut: { from: 'hs_email_optout' },
      },
    },
    'contacts.past': {
      from: 'last-touch',
      fields: {
        onDate: { from: 'onDate' },
        channel: {
          from: 'channel',
          table: { CALL: 'call', EMAIL: 'email', MEETING: 'meeting' },
          fallback: 'other',
        },
      },
    },
    'support.tickets': {
      from: 'tickets',
      fields: {
        id: { from: 'hs_object_id' },
        subject: { from: 'subject' },
        severity: {
          from: 'hs_ticket_priority',
          table: { LOW: 'low', MEDIUM: 'medium', HIGH: 'high', URGENT: 'critical' },
        },
        /** The stages of the pipeline that every portal begins with; others need the map. */
        open: { from: 'hs_pipeline_stage', table: { '1': 'true', '2': 'true', '3': 'true', '4': 'false' } },
        openedOn: { from: 'createdate' },
      },
    },
    'nps.responses': {
      from: 'feedback',
      fields: {
        score: { from: 'hs_value' },
        answeredOn: { from: 'hs_submission_timestamp' },
        contactId: { from: 'hs_contact_id' },
        comment: { from: 'hs_content' },
      },
    },
  },
};
