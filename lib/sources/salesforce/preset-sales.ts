import type { FieldMap, FieldRule, Transform } from '../field-map';

const f = (field: string, as: Transform, more: Partial<FieldRule> = {}): FieldRule => ({ field, as, ...more });
const desc = (field: string) => ({ field, direction: 'DESC' as const });

/** A contract or order that is in force; drafts and what waits for approval say nothing yet. */
const STATUS = f('Status', 'code', { table: { Activated: 'active' }, fallback: 'other' });

/**
 * Subscriptions of Salesforce CPQ, contracts, and orders with their lines, under the names that Salesforce and its package give
 * them. An amendment is one more subscription, of the difference; its net price is a unit's for its whole term.
 */
export const PRESET_SALES: NonNullable<FieldMap['sales']> = {
  subscriptions: {
    object: 'SBQQ__Subscription__c',
    relationship: 'SBQQ__Subscriptions__r',
    fields: {
      contractId: f('SBQQ__Contract__c', 'id'),
      productId: f('SBQQ__Product__r.ProductCode', 'text'),
      productName: f('SBQQ__Product__r.Name', 'text'),
      name: f('SBQQ__ProductName__c', 'text'),
      quantity: f('SBQQ__Quantity__c', 'quantity'),
      renewalQuantity: f('SBQQ__RenewalQuantity__c', 'quantity'),
      netPrice: f('SBQQ__NetPrice__c', 'signed-money'),
      startOn: f('SBQQ__StartDate__c', 'date'),
      endOn: f('SBQQ__EndDate__c', 'date'),
      terminatedOn: f('SBQQ__TerminatedDate__c', 'date'),
      kind: f('SBQQ__SubscriptionType__c', 'text'),
    },
    orderBy: [desc('SBQQ__StartDate__c')],
    limit: 200,
  },
  contracts: {
    object: 'Contract',
    relationship: 'Contracts',
    fields: {
      status: STATUS,
      startOn: f('StartDate', 'date'),
      endOn: f('EndDate', 'date'),
      termMonths: f('ContractTerm', 'count'),
      // A picklist of days, written as text.
      noticeDays: f('OwnerExpirationNotice', 'text'),
    },
    orderBy: [desc('EndDate')],
    limit: 20,
  },
  orders: {
    object: 'Order',
    relationship: 'Orders',
    fields: { status: STATUS, startOn: f('EffectiveDate', 'date'), endOn: f('EndDate', 'date') },
    orderBy: [desc('EffectiveDate')],
    limit: 50,
  },
  orderLines: {
    object: 'OrderItem',
    relationship: 'OrderItems',
    fields: {
      productId: f('Product2.ProductCode', 'text'),
      name: f('Product2.Name', 'text'),
      quantity: f('Quantity', 'quantity'),
      amount: f('TotalPrice', 'signed-money'),
      startOn: f('ServiceDate', 'date'),
      endOn: f('EndDate', 'date'),
    },
    orderBy: [],
    limit: 50,
  },
};
