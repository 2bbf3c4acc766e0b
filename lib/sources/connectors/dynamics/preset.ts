import type { FieldFrom, FieldMapping } from '../../canonical/field-mapping';

/** Dataverse's own columns. `@label` behind a column is its choice's or lookup's name; plan, usage and NPS are columns of the company. */
export const PRESET: FieldMapping = {
  format: 'tsugite-mapping/1',
  timeZone: 'Asia/Tokyo',
  currencyFrom: 'currency',
  fields: {
    'account.domain': { from: 'websiteurl' },
    'profile.name': { from: 'name' },
    'profile.industry': { from: 'industrycode@label', keep: true },
    'profile.employees': { from: 'numberofemployees' },
    'profile.annualRevenue': { from: 'revenue' },
    'profile.region': { from: 'address1_stateorprovince', keep: true },
    'profile.ownerName': { from: '_ownerid_value@label' },
  },
  lists: {
    'opportunities.items': {
      from: 'opportunities',
      fields: {
        id: { from: 'opportunityid' },
        name: { from: 'name' },
        stage: { from: 'stepname' },
        amount: { from: 'amount' },
        closeOn: { from: 'closeOn' },
        outcome: { from: 'statecode', table: { '0': 'open', '1': 'won', '2': 'lost' } },
        lossReason: { from: 'statuscode@label' },
      },
    },
    'contacts.people': {
      from: 'contacts',
      fields: {
        id: { from: 'contactid' },
        name: { from: 'fullname' },
        role: { from: 'jobtitle', keep: true },
        optedOut: { from: 'donotemail' },
      },
    },
    'contacts.past': { from: 'past-activities', fields: touches('actualend') },
    'contacts.planned': { from: 'planned-activities', fields: touches('scheduledend') },
    'support.tickets': {
      from: 'cases',
      fields: {
        id: { from: 'incidentid' },
        subject: { from: 'title' },
        severity: { from: 'prioritycode', table: { '1': 'high', '2': 'medium', '3': 'low' } },
        open: { from: 'statecode', table: { '0': 'true', '1': 'false', '2': 'false' } },
        openedOn: { from: 'createdon' },
      },
    },
    'nps.responses': {
      from: 'surveys',
      fields: { score: { from: 'msfp_npsscore' }, answeredOn: { from: 'msfp_submitdate' } },
    },
  },
};

function touches(day: string): Record<string, FieldFrom> {
  return {
    onDate: { from: day },
    channel: {
      from: 'activitytypecode',
      table: { phonecall: 'call', email: 'email', appointment: 'meeting' },
      fallback: 'other',
    },
    subject: { from: 'subject' },
  };
}
