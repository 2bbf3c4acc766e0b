import type { FieldMapping } from '../../canonical/field-mapping';

/** Dolibarr's own fields; custom ones stand under `array_options.options_…`. Money is in the currency of the company that runs it. */
export const PRESET: FieldMapping = {
  format: 'tsugite-mapping/1',
  timeZone: 'Asia/Tokyo',
  fields: {
    'account.domain': { from: 'url' },
    'profile.name': { from: 'name' },
    'profile.region': { from: 'state', keep: true },
  },
  lists: {
    'purchases.items': {
      from: 'order-lines',
      fields: {
        productId: { from: 'product_ref', keep: true },
        name: { from: 'label' },
        quantity: { from: 'qty' },
        amount: { from: 'total_ht', currencyFrom: 'multicurrency_code' },
        purchasedOn: { from: 'orderedOn', date: 'epoch-s' },
      },
    },
    'opportunities.items': {
      from: 'proposals',
      fields: {
        id: { from: 'id' },
        name: { from: 'ref' },
        amount: { from: 'total_ht', currencyFrom: 'multicurrency_code' },
        closeOn: { from: 'closeOn', date: 'epoch-s' },
        outcome: { from: 'statut', table: { '0': 'open', '1': 'open', '2': 'won', '3': 'lost', '4': 'won' } },
      },
    },
    'contacts.people': {
      from: 'contacts',
      fields: {
        id: { from: 'id' },
        name: { from: 'fullName' },
        role: { from: 'poste', keep: true },
        optedOut: { from: 'no_email' },
      },
    },
    'contacts.past': {
      from: 'past-events',
      fields: {
        onDate: { from: 'datep', date: 'epoch-s' },
        channel: { from: 'type_code', table: { AC_TEL: 'call', AC_EMAIL: 'email', AC_RDV: 'meeting' }, fallback: 'other' },
        subject: { from: 'label' },
      },
    },
    'support.tickets': {
      from: 'tickets',
      fields: {
        id: { from: 'id' },
        subject: { from: 'subject' },
        severity: { from: 'severity_code', table: { LOW: 'low', NORMAL: 'medium', HIGH: 'high', BLOCKING: 'critical' } },
        open: { from: 'fk_statut', table: { '8': 'false', '9': 'false' }, fallback: 'true' },
        openedOn: { from: 'datec', date: 'epoch-s' },
      },
    },
  },
};
