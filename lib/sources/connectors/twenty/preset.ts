import type { FieldMapping } from '../../canonical/field-mapping';

/** Twenty's own fields; a custom field stands beside them under its own name. */
export const PRESET: FieldMapping = {
  format: 'tsugite-mapping/1',
  timeZone: 'Asia/Tokyo',
  fields: {
    'account.domain': { from: 'domainName.primaryLinkUrl' },
    'profile.name': { from: 'name' },
    'profile.employees': { from: 'employees' },
    'profile.annualRevenue': { from: 'annualRecurringRevenue.amount', currencyFrom: 'annualRecurringRevenue.currencyCode' },
    'profile.region': { from: 'address.addressState', keep: true },
    'profile.ownerName': { from: 'accountOwner.name.full' },
  },
  lists: {
    'opportunities.items': {
      from: 'opportunities',
      fields: {
        id: { from: 'id' },
        name: { from: 'name' },
        stage: { from: 'stage' },
        amount: { from: 'amount.amount', currencyFrom: 'amount.currencyCode' },
        closeOn: { from: 'closeDate' },
        /** Stages say no more than that a deal was won; a lost one needs the company's own stage here. */
        outcome: { from: 'stage', table: { CUSTOMER: 'won' }, fallback: 'open' },
      },
    },
    'contacts.people': {
      from: 'people',
      fields: { id: { from: 'id' }, name: { from: 'name.full' }, role: { from: 'jobTitle', keep: true } },
    },
  },
};
