import { beforeAll, describe, expect, it } from 'vitest';
import { Language } from '@/lib/domain/language';
import type { PlaybookProblemCode } from '@/lib/domain/playbook/problem';
import { loadMessages } from '@/lib/i18n/messages';
import { problemText } from '@/lib/i18n/problem-text';
import { nextPlaybook } from '@/lib/playbook/next-playbook';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { signals } from '@/lib/signals/registry';

type Json = Record<string, unknown>;

/** `offers.#campaign` is the first offer of that kind; the rest of a path is as it stands. */
function resolved(path: string): string[] {
  const keys = path.split('.');
  const list = keys[1]?.startsWith('#')
    ? (samplePlaybook() as unknown as Record<string, { kind?: string }[]>)[keys[0] ?? '']
    : [];
  return keys.map((key) => (key.startsWith('#') ? String(list?.findIndex(({ kind }) => kind === key.slice(1))) : key));
}

/** The sample's text with the value at a path replaced. */
function withValue(path: string, value: unknown): string {
  const pack = structuredClone(samplePlaybook()) as unknown as Json;
  const way = resolved(path);
  const last = way.pop() ?? '';
  const place = way.reduce<Json>((node, key) => (node[key] ?? {}) as Json, pack);
  place[last] = value;
  return JSON.stringify(pack);
}

const NEED = 'offers.0.applicability';
const is = (over: object) => ({ signal: 'seats', op: '>=', value: 1, unit: 'count', ...over });
const tiers = (...steps: object[]) => steps.map((step) => ({ unitMinor: 100, ...step }));
const limit = (...steps: number[][]) => ({
  priceModelId: 'price-work-business',
  approver: { ja: '部長', en: 'Head' },
  tiers: steps.map(([upTo = 0, target, normal, floor]) => ({ upTo: upTo || null, target, normal, floor })),
});
const way = (from: string, to: string, kind = 'up-sell') => ({ from, to, kind, bothWays: false });

/** A bad pack a row: what is replaced, by what, the code, and the path where it is found if that is deeper or elsewhere. */
const ROWS: [path: string, value: unknown, code: PlaybookProblemCode, found?: string][] = [
  ['format', 'tsugite-playbook/9', 'not-one-of'],
  ['currency', 'yen', 'wrong-format'],
  ['publishedOn', '2026-02-30', 'not-a-date'],
  ['offers.0.name', undefined, 'missing'],
  ['offers.0.prior.a', '3', 'wrong-type'],
  ['offers.0.prior.a', 0, 'not-above'],
  ['offers.0.marginRatio', 1.5, 'too-big'],
  ['offers.0.validUntill', '2027-03-31', 'unknown-key'],
  ['offers.0.applicability.extra', 1, 'unknown-key'],
  ['offers.1.id', samplePlaybook().offers[0]?.id, 'duplicate-id'],
  ['features.0.id', 'constructor', 'reserved-name'],
  [NEED, is({ signal: 'mood' }), 'unknown-signal', `${NEED}.signal`],
  [NEED, { all: [{ any: [{ not: is({ unit: 'ratio' }) }] }] }, 'wrong-unit', `${NEED}.all.0.any.0.not.unit`],
  [NEED, is({ signal: 'plan', unit: 'code', value: 'work-standard' }), 'wrong-operator', `${NEED}.op`],
  [NEED, is({ value: '40' }), 'wrong-value', `${NEED}.value`],
  [NEED, is({ signal: 'utilisation', unit: 'ratio' }), 'of-missing', `${NEED}.of`],
  [NEED, is({ of: 'storage' }), 'of-unexpected', `${NEED}.of`],
  [NEED, is({ signal: 'utilisation', unit: 'ratio', of: 'storrage' }), 'not-found', `${NEED}.of`],
  [NEED, is({ signal: 'plan', op: 'in', unit: 'code', value: ['work-gold'] }), 'not-found', `${NEED}.value`],
  [NEED, is({ signal: 'nps-band', op: '=', unit: 'code', value: 'promotor' }), 'not-one-of', `${NEED}.value`],
  ['offers.#trial.trial.successWhen', is({ signal: 'mood' }), 'unknown-signal', 'offers.#trial.trial.successWhen.signal'],
  [
    'priceModels.#volume.tiers',
    tiers({ upTo: 10 }, { upTo: 10 }, { upTo: null }),
    'tiers-not-rising',
    'priceModels.#volume.tiers.1.upTo',
  ],
  ['priceModels.#volume.tiers', tiers({ upTo: 10 }, { from: 12, upTo: null }), 'tier-gap', 'priceModels.#volume.tiers.1.from'],
  ['priceModels.#volume.tiers', tiers({ upTo: 10 }, { from: 10, upTo: null }), 'tier-gap', 'priceModels.#volume.tiers.1.from'],
  ['priceModels.#volume.tiers', tiers({ upTo: 10 }), 'last-tier-open', 'priceModels.#volume.tiers.0.upTo'],
  ['priceModels.#volume.tiers', tiers({ upTo: null }, { upTo: null }), 'tier-without-end', 'priceModels.#volume.tiers.0.upTo'],
  ['priceModels.#volume.tiers.0.unitMinor', -100, 'too-small'],
  ['priceModels.#per-unit.unitMinor', 0.5, 'wrong-type'],
  ['offers.0.proposal.quantity', -3, 'too-small'],
  ['plans.0.included.storage', -1, 'too-small'],
  ['priceModels.0.currency', 'USD', 'wrong-currency'],
  ['plans.1.rank', 1, 'same-rank'],
  ['relations', [way('work', 'sign'), way('sign', 'minutes'), way('minutes', 'work')], 'relation-cycle', 'relations.2'],
  ['relations', [{ ...way('work', 'sign'), bothWays: true }], 'relation-cycle', 'relations.0'],
  ['relations', [way('work', 'work', 'cross-sell')], 'relation-to-itself', 'relations.0.to'],
  ['offers.0.proposal.discount', 0.1, 'discount-not-allowed'],
  ['offers.#campaign.proposal.discount', 0.16, 'below-floor'],
  ['offers.#campaign.baseRate', undefined, 'base-rate-missing'],
  ['offers.#campaign.validUntil', undefined, 'campaign-without-end'],
  ['offers.#campaign.validFrom', '2029-01-01', 'dates-out-of-order', 'offers.#campaign.validUntil'],
  ['offers.#campaign.campaign', { topN: 5, quota: 6 }, 'quota-over-top', 'offers.#campaign.campaign.quota'],
  ['offers.#upsell.campaign', { topN: 5, quota: 5 }, 'terms-not-of-kind'],
  ['offers.#trial.proposal.trialDays', undefined, 'trial-without-end'],
  ['offers.#trial.trial.remindDaysBefore', 60, 'reminder-before-start'],
  ['offers.#downsell.churnAvoided', undefined, 'churn-avoided-missing'],
  ['offers.0.metricId', undefined, 'fit-without-metric'],
  [
    'policy.discountLimits',
    [limit([50, 0.1, 0.05, 0.2], [0, 0.1, 0.1, 0.2])],
    'limits-out-of-order',
    'policy.discountLimits.0.tiers.0',
  ],
  [
    'policy.discountLimits',
    [limit([50, 0.1, 0.1, 0.2], [20, 0.1, 0.1, 0.2])],
    'last-tier-open',
    'policy.discountLimits.0.tiers.1.upTo',
  ],
  [
    'policy.discountLimits',
    [limit([0, 0.1, 0.1, 0.2]), limit([0, 0.1, 0.1, 0.2])],
    'duplicate-id',
    'policy.discountLimits.1.priceModelId',
  ],
  ['policy.utilisation.warn', 0.99, 'warn-over-urgent', 'policy.utilisation.urgent'],
  ['policy.timeZone', 'Asia/Atlantis', 'unknown-time-zone'],
  ['policy.calendar.weekend', [1, 2, 3, 4, 5, 6, 7], 'no-working-day'],
  ['policy.calendar.coversUntil', '2026-06-30', 'dates-out-of-order'],
  ['policy.ladder', { price: ['stop', 'downsell'] }, 'move-after-stop', 'policy.ladder.price.1'],
  ['policy.ladder', { price: ['downsell', 'downsell'] }, 'move-twice', 'policy.ladder.price.1'],
  ['testimonials.0.consent', undefined, 'missing'],
  ['testimonials.0.consent.scope', 'everything', 'not-one-of'],
  ['testimonials.0.consent.expiresOn', '2001-01-01', 'dates-out-of-order'],
];

describe('O103 O107 O108 O109 a bad pack', () => {
  const current = samplePlaybook();
  beforeAll(() => Promise.all(Language.options.map(loadMessages)));

  it('is none where nothing is replaced', () => {
    expect(nextPlaybook(current, JSON.stringify(current), [...signals.values()])).toEqual({ playbook: current, problems: [] });
  });

  it.each(ROWS)('%s = %j is refused: %s', (path, value, code, deeper) => {
    const { playbook, problems } = nextPlaybook(current, withValue(path, value), [...signals.values()]);
    expect(playbook).toBe(current);
    expect(problems.map((one) => `${one.path} ${one.code}`)).toContain(`${resolved(deeper ?? path).join('.')} ${code}`);
    for (const problem of problems) {
      const texts = Language.options.map((language) => problemText(problem, language));
      expect(texts.join()).not.toMatch(/[{}]|undefined|pack\./);
      for (const said of texts) expect(said.startsWith(`${problem.path}: `)).toBe(true);
      expect(texts[0]).not.toBe(texts[1]);
    }
  });
});
