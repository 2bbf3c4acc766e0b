import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { snapshotBuilder } from './snapshot-builder';

const yen = (minor: number) => ({ minor, currency: 'JPY' });

/** A manufacturer on Standard whose seats run out before the renewal, with happy answers: the panel's main case. */
export function growing(): AccountSnapshot {
  const b = snapshotBuilder();
  return b
    .calm()
    .profile({
      name: '見本精密工業株式会社',
      industry: 'manufacturing',
      employees: 820,
      region: 'kanto',
      customerSince: b.day(-900),
    })
    .plan({
      productId: 'work',
      planId: 'work-standard',
      seats: 50,
      mrr: yen(90_000),
      unitPrice: yen(1_800),
      billingPeriod: 'month',
      startedOn: b.day(-900),
      renewalOn: b.day(128),
      noticeDays: 30,
      addOns: [],
    })
    .meter('seats', [31, 33, 34, 37, 39, 42, 44, 47], 50)
    .meter('storage', [150, 158, 163, 171, 180, 186, 195, 204], 300)
    .meter('automations', [1900, 1850, 2010, 1980, 2050, 1990, 2080, 2040], 3000)
    .npsResponses([
      {
        score: 9,
        answeredOn: b.day(-26),
        contactId: 'c1',
        name: '見本 花子',
        role: 'it-head',
        comment: '申請の回付が速くなりました。',
      },
      { score: 10, answeredOn: b.day(-40), contactId: 'c2', role: 'user-lead' },
      { score: 9, answeredOn: b.day(-41), contactId: 'c3', role: 'hr-head' },
      { score: 8, answeredOn: b.day(-60), contactId: 'c4', role: 'finance-head' },
      { score: 7, answeredOn: b.day(-61), contactId: 'c5' },
      {
        score: 6,
        answeredOn: b.day(-61),
        contactId: 'c6',
        role: 'sales-head',
        comment: '外出先での操作がもう少し軽いと助かります。',
      },
    ])
    .contacts({
      people: [
        { id: 'c1', name: '見本 花子', role: 'it-head' },
        { id: 'c2', name: '例示 太郎', role: 'executive' },
      ],
      touches: [],
    })
    .interest(
      { kind: 'headcount-growth', onDate: b.day(-20) },
      { kind: 'viewed-plan', subject: 'work-business', onDate: b.day(-6) },
    )
    .stage('expansion')
    .build();
}

/** Satisfied, half-used, no sign of need: nothing is offered. */
export function calm(): AccountSnapshot {
  return snapshotBuilder().calm().build();
}

/** Detractors and an open severe ticket: nothing is sold. */
export function unhappy(): AccountSnapshot {
  const b = snapshotBuilder().calm();
  return b
    .profile({ name: '株式会社サンプル商事', industry: 'retail', employees: 240, region: 'kinki' })
    .npsResponses([
      {
        score: 3,
        answeredOn: b.day(-12),
        contactId: 'c1',
        name: '見本 次郎',
        role: 'ops-head',
        comment: '障害のご連絡が遅く、現場が困りました。',
      },
      { score: 6, answeredOn: b.day(-30), contactId: 'c2', role: 'user-lead' },
    ])
    .support({
      tickets: [{ id: 't1', subject: '夜間に同期が止まる', severity: 'critical', open: true, openedOn: b.day(-4) }],
      pains: [],
      overdueInvoices: 0,
    })
    .build();
}

/** Hardly used, renewal near: a smaller plan keeps them. */
export function shrinking(): AccountSnapshot {
  const b = snapshotBuilder().calm();
  return b
    .profile({ name: 'Fictional Freight Holdings International K.K.', industry: 'logistics', employees: 95, region: 'overseas' })
    .plan({
      productId: 'work',
      planId: 'work-business',
      seats: 60,
      mrr: yen(144_000),
      renewalOn: b.day(75),
      noticeDays: 60,
      startedOn: b.day(-1000),
      addOns: [],
    })
    .meter('seats', [44, 41, 38, 33, 29, 25, 22, 20], 60)
    .nps([8, 8, 7, 9, 7])
    .stage('renewal')
    .build();
}

/** Nobody has answered, much cannot be read: ask first, and say what is unknown. */
export function partial(): AccountSnapshot {
  const b = snapshotBuilder().calm();
  return b
    .profile({ name: '見本フーズサプライチェーンマネジメント東日本ホールディングス株式会社' })
    .plan({ planName: 'Standard（旧）', seats: 40, addOns: [] })
    .unknown('nps', { kind: 'forbidden' })
    .unknown('support', { kind: 'forbidden' })
    .unknown('lifecycle', { kind: 'misconfigured', field: 'Lifecycle_Stage__c' })
    .unknown('usage', { kind: 'unexpected-shape', path: 'Usages__r.0.Used__c' })
    .build();
}

/** The growing account as it was read two days ago. */
export function old(): AccountSnapshot {
  const snapshot = growing();
  for (const facet of Object.values(snapshot.facets)) if (facet.fetchedAtMs !== undefined) facet.fetchedAtMs -= 2 * 86_400_000;
  return snapshot;
}

export const panelStories = { growing, calm, unhappy, shrinking, partial, old };
