import type { FieldMapping } from '../../canonical/field-mapping';

/** Prices and meters are the seller's own: their tables are empty until somebody fills them, and what is not in them is unknown. */
export const PRESET: FieldMapping = {
  format: 'tsugite-mapping/1',
  timeZone: 'Asia/Tokyo',
  date: 'epoch-s',
  fields: {
    'account.externalId': { from: 'customer.id' },
    'plan.planId': { from: 'plan.code', table: {} },
    'plan.productId': { from: 'plan.product', table: {} },
    'plan.planName': { from: 'plan.name' },
    'plan.seats': { from: 'plan.quantity' },
    'plan.unitPrice': { from: 'plan.unit_minor', scale: ['minor'], currencyFrom: 'plan.currency' },
    'plan.mrr': { from: 'mrr.minor', scale: ['minor'], currencyFrom: 'mrr.currency' },
    'plan.billingPeriod': { from: 'plan.interval' },
    'plan.termMonths': { from: 'plan.term_months' },
    'plan.startedOn': { from: 'plan.started_at' },
    'plan.renewalOn': { from: 'plan.period_ends_at' },
    'plan.addOns': { from: 'plan.add_ons', table: {} },
  },
  lists: {
    'usage.points': {
      from: 'meters',
      fields: {
        metricId: { from: 'meter' },
        period: { from: 'period' },
        startOn: { from: 'start', date: 'ymd' },
        used: { from: 'used' },
        included: { from: 'included' },
      },
    },
    'purchases.items': {
      from: 'items',
      fields: {
        productId: { from: 'product', table: {} },
        name: { from: 'name' },
        purchasedOn: { from: 'bought_at' },
        quantity: { from: 'quantity' },
        amount: { from: 'month_minor', scale: ['minor'], currencyFrom: 'currency' },
        active: { from: 'active' },
        endsOn: { from: 'ends_at' },
      },
    },
  },
};
