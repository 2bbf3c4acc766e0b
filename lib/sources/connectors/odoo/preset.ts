import type { FieldFrom, FieldMapping } from '../../canonical/field-mapping';

const TABLE = {
  call: 'call',
  'phone call': 'call',
  電話: 'call',
  email: 'email',
  メール: 'email',
  meeting: 'meeting',
  ミーティング: 'meeting',
};
const channel: FieldFrom = { from: 'channel', table: TABLE, fallback: 'other' };

/** Odoo's own fields; what a company added begins with `x_` and is mapped by the company. `.1` is the name of what a field refers to. */
export const PRESET: FieldMapping = {
  format: 'tsugite-mapping/1',
  timeZone: 'Asia/Tokyo',
  currencyFrom: 'currency_id.1',
  fields: {
    'account.domain': { from: 'website' },
    'profile.name': { from: 'name' },
    'profile.industry': { from: 'industry_id.1', keep: true },
    'profile.region': { from: 'state_id.1', keep: true },
    'profile.ownerName': { from: 'user_id.1' },
  },
  lists: {
    'purchases.items': {
      from: 'sale.order.line',
      fields: {
        productId: { from: 'product_id.0', keep: true },
        name: { from: 'product_id.1' },
        quantity: { from: 'product_uom_qty' },
        amount: { from: 'price_subtotal' },
        purchasedOn: { from: 'create_date' },
      },
    },
    'opportunities.items': {
      from: 'crm.lead',
      fields: {
        id: { from: 'id' },
        name: { from: 'name' },
        stage: { from: 'stage_id.1' },
        amount: { from: 'expected_revenue', currencyFrom: 'company_currency.1' },
        closeOn: { from: 'date_deadline' },
        outcome: { from: 'outcome' },
        lossReason: { from: 'lost_reason_id.1' },
      },
    },
    'contacts.people': {
      from: 'contacts',
      fields: { id: { from: 'id' }, name: { from: 'name' }, role: { from: 'function', keep: true } },
    },
    'contacts.past': {
      from: 'mail.message',
      fields: {
        onDate: { from: 'date' },
        channel: { from: 'channel', table: TABLE, fallback: 'other' },
        subject: { from: 'subject' },
      },
    },
    'contacts.planned': {
      from: 'mail.activity',
      fields: { onDate: { from: 'date_deadline' }, channel, subject: { from: 'summary' } },
    },
  },
};
