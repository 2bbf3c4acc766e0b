import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { growing } from './panel-stories';
import { snapshotBuilder } from './snapshot-builder';

const change = (snapshot: AccountSnapshot, name: string): AccountSnapshot => {
  if (snapshot.facets.profile.state === 'present') snapshot.facets.profile.value.name = name;
  return snapshot;
};

/** Everything that can be wrong is wrong, and every field holds as much as it may. */
function crowded(): AccountSnapshot {
  const b = snapshotBuilder();
  const snapshot = change(growing(), `${'見本フーズサプライチェーンマネジメント東日本'.repeat(9)}株式会社`.slice(0, 200));
  const long = '夜間の同期が止まり、翌朝の出荷の指示が遅れました。'.repeat(40);
  const more = b
    .support({
      tickets: ['t1', 't2', 't3'].map((id) => ({ id, subject: long, severity: 'critical', open: true, openedOn: b.day(-4) })),
      pains: [],
      overdueInvoices: 2,
    })
    .competitors([
      { name: '架空サインPro', insteadOfProductId: 'sign', contractEndsOn: b.day(90), note: long },
      { name: 'ダミー議事録', insteadOfProductId: 'minutes' },
    ])
    .build().facets;
  return { ...snapshot, facets: { ...snapshot.facets, support: more.support, competitors: more.competitors } };
}

/** Markup, an emoji of several parts and a name from right to left. */
const hostile = () => change(growing(), '<img src=x onerror=alert(1)> شركة مثال للتجارة 👩‍👩‍👧‍👦 & Söhne');

/** Nothing is known but that there is an account. */
const nothing = () => snapshotBuilder().build();

/** The storage runs out: packs against the next plan. */
function storage(): AccountSnapshot {
  return snapshotBuilder()
    .calm()
    .plan({
      productId: 'work',
      planId: 'work-standard',
      seats: 40,
      mrr: { minor: 72_000, currency: 'JPY' },
      unitPrice: { minor: 1_800, currency: 'JPY' },
      billingPeriod: 'month',
      termMonths: 12,
      renewalOn: snapshotBuilder().day(230),
      noticeDays: 30,
      addOns: [],
    })
    .meter('storage', [212, 224, 237, 246, 255, 262, 271, 284], 300)
    .build();
}

export const sheetStories = { crowded, hostile, nothing, storage };
