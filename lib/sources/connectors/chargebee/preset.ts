import type { FieldMapping } from '../../canonical/field-mapping';

/** Item prices are the seller's own: their tables are empty until somebody fills them, and what is not in them is unknown. */
export const PRESET: FieldMapping = {
  format: 'tsugite-mapping/1',
  timeZone: 'Asia/Tokyo',
  date: 'epoch-s',
  fields: {
    'account.externalId': { from: 'customer.id' },
    'plan.planId': { from: 'plan.item_price_id', table: {} },
    'plan.planName': { from: 'plan.item_price_id' },
    'plan.seats': { from: 'plan.quantity' },
    'plan.unitPrice': { from: 'plan.month_minor', scale: ['minor'], currencyFrom: 'currency' },
    'plan.mrr': { from: 'mrr', scale: ['minor'], currencyFrom: 'currency' },
    'plan.billingPeriod': { from: 'plan.interval' },
    'plan.termMonths': { from: 'plan.term_months' },
    'plan.startedOn': { from: 'plan.started_at' },
    'plan.renewalOn': { from: 'plan.term_ends_at' },
    'plan.addOns': { from: 'plan.add_ons', table: {} },
  },
  lists: {
    'usage.points': {
      from: 'usages',
      fields: {
        metricId: { from: 'item_price_id' },
        period: { from: 'period' },
        startOn: { from: 'start', date: 'ymd' },
        used: { from: 'used' },
      },
    },
    'purchases.items': {
      from: 'items',
      fields: {
        productId: { from: 'item_price_id', table: {} },
        name: { from: 'item_price_id' },
        purchasedOn: { from: 'bought_at' },
        quantity: { from: 'quantity' },
        amount: { from: 'month_minor', scale: ['minor'], currencyFrom: 'currency' },
        active: { from: 'active' },
        endsOn: { from: 'ends_at' },
      },
    },
  },
};
