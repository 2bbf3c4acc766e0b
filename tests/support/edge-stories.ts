import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { growing } from './panel-stories';
import { sheetStories } from './sheet-stories';
import { snapshotBuilder } from './snapshot-builder';

/** Markup, a right-to-left name, an emoji of several parts. */
const ODD = '<b onclick="alert(1)">شركة مثال</b> 👩‍👩‍👧‍👦 & “Söhne”';

/** The same in every field in which a person types. */
function hostileEverywhere(): AccountSnapshot {
  const b = snapshotBuilder();
  return b
    .calm()
    .profile({ name: ODD, industry: 'manufacturing', employees: 820, region: 'kanto' })
    .plan({
      productId: 'work',
      planName: ODD,
      seats: 50,
      mrr: { minor: 90_000, currency: 'JPY' },
      renewalOn: b.day(128),
      noticeDays: 30,
      addOns: [{ addOnId: 'sso', name: ODD }],
    })
    .npsResponses([{ score: 9, answeredOn: b.day(-26), contactId: 'c1', name: ODD, role: 'it-head', comment: ODD }])
    .contacts({ people: [{ id: 'c1', name: ODD, role: 'it-head' }], touches: [] })
    .support({
      tickets: [{ id: 't1', subject: ODD, severity: 'critical', open: true, openedOn: b.day(-4) }],
      pains: [ODD],
      overdueInvoices: 0,
    })
    .competitors([{ name: ODD, insteadOfProductId: 'sign', contractEndsOn: b.day(90), note: ODD }])
    .build();
}

/** An account that pays nothing, e.g. a partner's: zero is a price, and no gap. */
function zeroPrice(): AccountSnapshot {
  const b = snapshotBuilder();
  const snapshot = growing();
  const { plan } = b
    .plan({
      productId: 'work',
      planId: 'work-standard',
      seats: 50,
      mrr: { minor: 0, currency: 'JPY' },
      unitPrice: { minor: 0, currency: 'JPY' },
      billingPeriod: 'month',
      startedOn: b.day(-900),
      renewalOn: b.day(128),
      noticeDays: 30,
      addOns: [],
    })
    .build().facets;
  return { ...snapshot, facets: { ...snapshot.facets, plan } };
}

/** What no account should be, and some are. */
export const edgeStories = {
  crowded: sheetStories.crowded,
  hostile: hostileEverywhere,
  nothing: sheetStories.nothing,
  'zero-price': zeroPrice,
};
