import type { FieldMapping } from '../../canonical/field-mapping';

/** Zoho's own fields by their API names; custom fields stand beside them under theirs. */
export const PRESET: FieldMapping = {
  format: 'tsugite-mapping/1',
  timeZone: 'Asia/Tokyo',
  currencyFrom: 'Currency',
  fields: {
    'account.domain': { from: 'Website' },
    'profile.name': { from: 'Account_Name' },
    'profile.industry': { from: 'Industry', keep: true },
    'profile.employees': { from: 'Employees' },
    'profile.annualRevenue': { from: 'Annual_Revenue' },
    'profile.region': { from: 'Billing_State', keep: true },
    'profile.ownerName': { from: 'Owner.name' },
  },
  lists: {
    'opportunities.items': {
      from: 'Deals',
      fields: {
        id: { from: 'id' },
        name: { from: 'Deal_Name' },
        stage: { from: 'Stage' },
        amount: { from: 'Amount' },
        closeOn: { from: 'Closing_Date' },
        outcome: {
          from: 'Stage',
          table: { 'Closed Won': 'won', 'Closed Lost': 'lost', 'Closed Lost to Competition': 'lost', 受注: 'won', 失注: 'lost' },
          fallback: 'open',
        },
        lossReason: { from: 'Reason_For_Loss__s' },
      },
    },
    'purchases.items': {
      from: 'Products',
      fields: {
        productId: { from: 'Product_Code', keep: true },
        name: { from: 'Product_Name' },
        amount: { from: 'Unit_Price' },
        active: { from: 'Product_Active' },
      },
    },
    'contacts.people': {
      from: 'Contacts',
      fields: {
        id: { from: 'id' },
        name: { from: 'Full_Name' },
        role: { from: 'Title', keep: true },
        optedOut: { from: 'Email_Opt_Out' },
      },
    },
    'contacts.past': {
      from: 'last-touch',
      fields: { onDate: { from: 'onDate' }, channel: { from: 'channel' } },
    },
    'support.tickets': {
      from: 'Cases',
      fields: {
        id: { from: 'id' },
        subject: { from: 'Subject' },
        severity: {
          from: 'Priority',
          table: { Low: 'low', Medium: 'medium', High: 'high', 低: 'low', 中: 'medium', 高: 'high' },
        },
        open: { from: 'Status', table: { Closed: 'false', 完了: 'false' }, fallback: 'true' },
        openedOn: { from: 'Created_Time' },
      },
    },
  },
};
