import { apiTime, dayFrom } from './calendar';
import type { Entry } from './enter-account';
import { productId } from './products';

/** What was bought here and elsewhere, what is being sold, what is broken. */
export function enterDealings({ store, ids, nowMs, accountId, seed }: Entry): void {
  const day = (days: number | undefined) => (days === undefined ? null : dayFrom(nowMs, days));
  const changed = apiTime(nowMs - 26 * 3_600_000);
  for (const item of seed.competitors) {
    store.add('Competitor_Product__c', {
      Id: ids.take('a05'),
      Name: item.name,
      Account__c: accountId,
      Instead_Of__c: item.insteadOf,
      Contract_End__c: day(item.endsOn),
      Note__c: item.note ?? null,
      LastModifiedDate: changed,
    });
  }
  for (const item of seed.assets) {
    store.add('Asset', {
      Id: ids.take('02i'),
      Name: item.name,
      AccountId: accountId,
      Product2Id: item.code === null ? null : productId(item.code),
      Status: item.retired ? 'Obsolete' : 'Installed',
      Quantity: item.quantity,
      Price: item.price,
      PurchaseDate: day(item.boughtOn),
      UsageEndDate: day(item.endsOn),
      IsCompetitorProduct: item.code === null,
      CurrencyIsoCode: 'JPY',
      LastModifiedDate: changed,
    });
  }
  for (const item of seed.opportunities) {
    store.add('Opportunity', {
      Id: ids.take('006'),
      Name: item.name,
      AccountId: accountId,
      StageName: item.stage,
      Amount: item.amount,
      CloseDate: day(item.closesOn),
      IsClosed: item.outcome !== 'open',
      IsWon: item.outcome === 'won',
      Loss_Reason__c: item.lossReason ?? null,
      CurrencyIsoCode: 'JPY',
      LastModifiedDate: changed,
    });
  }
  for (const item of seed.tickets) {
    const Id = ids.take('500');
    store.add('Case', {
      Id,
      CaseNumber: String(1000 + store.rows('Case').length).padStart(8, '0'),
      Subject: item.subject,
      Priority: item.priority,
      Status: item.closed ? 'Closed' : 'Working',
      IsClosed: item.closed ?? false,
      CreatedDate: apiTime(nowMs + item.openedOn * 86_400_000),
      AccountId: accountId,
      LastModifiedDate: changed,
    });
  }
}

/** Calls, mails and visits: behind us in the history, ahead of us in the plan. */
export function enterActivities({ store, ids, nowMs, accountId, seed, contactIds }: Entry): void {
  for (const touch of seed.touches) {
    const past = touch.on <= 0;
    store.add(past ? 'ActivityHistory' : 'OpenActivity', {
      Id: ids.take(past ? '00T' : '00U'),
      Subject: touch.subject,
      ActivityDate: dayFrom(nowMs, touch.on),
      ActivitySubtype: touch.by,
      Status: past ? 'Completed' : 'Not Started',
      WhoId: touch.person === undefined ? null : (contactIds[touch.person] ?? null),
      AccountId: accountId,
      LastModifiedDate: apiTime(nowMs + Math.min(touch.on, 0) * 86_400_000),
    });
  }
}
