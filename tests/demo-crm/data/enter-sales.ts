import type { SalesSeed } from './account-seed';
import { apiTime, monthEndBefore, monthFrom } from './calendar';
import type { Entry } from './enter-account';
import { productId } from './products';

const NOTHING = { CurrencyIsoCode: 'JPY' };

function enterSubscriptions({ store, ids, nowMs, accountId }: Entry, deal: SalesSeed, contractId: string): void {
  for (const item of deal.subscriptions) {
    const from = item.fromMonth ?? 0;
    const to = item.toMonth ?? deal.months;
    const Id = ids.take('a06');
    store.add('SBQQ__Subscription__c', {
      ...NOTHING,
      Id,
      Name: `SUB-${String(store.rows('SBQQ__Subscription__c').length + 1).padStart(7, '0')}`,
      SBQQ__Account__c: accountId,
      SBQQ__Contract__c: contractId,
      SBQQ__Product__c: productId(item.code),
      SBQQ__ProductName__c: item.name,
      SBQQ__Quantity__c: item.quantity,
      SBQQ__RenewalQuantity__c: null,
      // The package keeps a unit's price for the whole of its term.
      SBQQ__NetPrice__c: item.price * (to - from),
      SBQQ__StartDate__c: monthFrom(nowMs, deal.startMonth + from),
      SBQQ__EndDate__c: monthEndBefore(nowMs, deal.startMonth + to),
      SBQQ__TerminatedDate__c:
        item.terminatedInMonth === undefined ? null : monthFrom(nowMs, deal.startMonth + item.terminatedInMonth),
      SBQQ__SubscriptionType__c: item.kind ?? 'Renewable',
      LastModifiedDate: apiTime(nowMs),
    });
  }
}

function enterOrders({ store, ids, nowMs, accountId }: Entry, deal: SalesSeed, contractId: string): void {
  for (const item of deal.orders) {
    const orderId = ids.take('801');
    const dates = { EndDate: monthEndBefore(nowMs, deal.startMonth + deal.months), LastModifiedDate: apiTime(nowMs) };
    store.add('Order', {
      ...NOTHING,
      ...dates,
      Id: orderId,
      OrderNumber: String(store.rows('Order').length + 1).padStart(8, '0'),
      AccountId: accountId,
      ContractId: contractId,
      Status: item.status ?? 'Activated',
      EffectiveDate: monthFrom(nowMs, deal.startMonth),
      TotalAmount: item.total,
    });
    store.add('OrderItem', {
      ...NOTHING,
      ...dates,
      Id: ids.take('802'),
      OrderId: orderId,
      Product2Id: productId(item.code),
      Quantity: item.quantity,
      UnitPrice: item.total / item.quantity,
      TotalPrice: item.total,
      ServiceDate: monthFrom(nowMs, deal.startMonth),
    });
  }
}

/** Contracts with what was subscribed to and ordered under each. */
export function enterSales(entry: Entry): void {
  const { store, ids, nowMs, accountId, seed } = entry;
  for (const deal of seed.sales ?? []) {
    const contractId = ids.take('800');
    store.add('Contract', {
      ...NOTHING,
      Id: contractId,
      ContractNumber: String(store.rows('Contract').length + 100).padStart(8, '0'),
      AccountId: accountId,
      Status: deal.status,
      StartDate: monthFrom(nowMs, deal.startMonth),
      EndDate: monthEndBefore(nowMs, deal.startMonth + deal.months),
      ContractTerm: deal.months,
      OwnerExpirationNotice: deal.noticeDays === undefined ? null : String(deal.noticeDays),
      LastModifiedDate: apiTime(nowMs),
    });
    enterSubscriptions(entry, deal, contractId);
    enterOrders(entry, deal, contractId);
  }
}
