import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companyKey } from '@/lib/domain/company-name';
import type { Testimonial } from '@/lib/domain/playbook/testimonial';
import { type ProofPurpose, ProofPurpose as Purposes } from '@/lib/domain/proof-use';
import { proofFor } from '@/lib/proof/match-testimonial';
import { snapshotBuilder } from '../../support/snapshot-builder';
import { idsOf, query, TODAY, voice } from './voices';

/** Mostly what speaks for a voice, so that many are told. */
const mostly = <T>(good: T, ...others: T[]) =>
  fc.oneof({ arbitrary: fc.constant(good), weight: 6 }, { arbitrary: fc.constantFrom(...others), weight: 1 });
const companies = ['見本精密工業株式会社', '株式会社見本精密工業', '仮名電機', 'Mock Robotics Inc.', '架空工業㈱'];
const company = fc.constantFrom(...companies);
const group = mostly(undefined, 'G-1', 'G-2');

const testimonial = fc
  .record({
    company,
    groupId: group,
    competitors: mostly<string[]>([], ...companies.map((one) => [one])),
    scope: mostly<Testimonial['consent']['scope']>('public', 'one-to-one', 'internal'),
    expiresOn: mostly('2026-11-23', '2026-11-22', '2027-01-01'),
    quote: mostly<boolean | undefined>(undefined, true, false),
    paraphrase: fc.boolean(),
    customer: mostly(true, false),
    uses: mostly<boolean | undefined>(undefined, true, false),
    nps: mostly<number | undefined>(9, undefined, 10, 8, 7, 6, 0),
    checkedOn: mostly('2026-11-01', '2024-01-01'),
    industry: fc.constantFrom('manufacturing', 'retail'),
    region: fc.constantFrom('kanto', 'kinki'),
    sizeBand: fc.constantFrom('1-49' as const, '50-299' as const, '300-999' as const),
  })
  .map(({ scope, expiresOn, quote, paraphrase, customer, uses, nps, checkedOn, groupId, ...rest }): Partial<Testimonial> => {
    return {
      ...rest,
      groupId: groupId as string,
      consent: { scope, name: true, logo: false, expiresOn, ...(quote === undefined ? {} : { quote }) },
      standing: { customer, checkedOn, ...(uses === undefined ? {} : { uses }), ...(nps === undefined ? {} : { nps }) },
      ...(paraphrase && { paraphrase: { ja: '要旨', en: 'gist' } }),
    };
  });

const OK: Record<ProofPurpose, readonly string[]> = {
  'show-internal': ['internal', 'one-to-one', 'public'],
  'one-to-one': ['one-to-one', 'public'],
  publish: ['public'],
};

/** The rules once more, in one sentence each, without the code under test. */
function mayBeTold(
  one: Testimonial,
  to: { name: string | undefined; groupId: string | undefined },
  purpose: ProofPurpose,
): boolean {
  const { consent, standing } = one;
  const is = (other: string) => to.name !== undefined && companyKey(other) === companyKey(to.name);
  return (
    OK[purpose].includes(consent.scope) &&
    consent.expiresOn >= TODAY &&
    (consent.quote !== false || one.paraphrase !== undefined) &&
    standing.customer &&
    standing.uses !== false &&
    (standing.nps === undefined || standing.nps >= 7) &&
    standing.checkedOn > '2025-11-22' &&
    to.name !== undefined &&
    !is(one.company) &&
    !one.competitors.some(is) &&
    (one.groupId === undefined || one.groupId !== to.groupId)
  );
}

describe('nothing that is withheld is ever selected', () => {
  it('O209: for random voices and listeners, at every level, for every purpose', () => {
    const listener = fc.record({ name: fc.option(company, { nil: undefined, freq: 8 }), groupId: group });
    let told = 0;
    fc.assert(
      fc.property(
        fc.array(testimonial, { maxLength: 6 }),
        listener,
        fc.constantFrom(...Purposes.options),
        (voices, to, purpose) => {
          const who = { industry: 'manufacturing', employees: 120, region: 'kanto', ...(to.groupId && { groupId: to.groupId }) };
          const snapshot = snapshotBuilder()
            .calm()
            .profile({ ...who, ...(to.name && { name: to.name }) })
            .build();
          const asked = query(
            voices.map((one, index) => ({ ...one, id: `v${index}` })),
            { snapshot, purpose },
          );
          const proof = proofFor(asked);
          const withheld = new Set(proof.withheld.map((one) => one.testimonial.id));
          for (const { required, ids } of proof.levels) {
            const selected = idsOf({ ...asked, required });
            expect(selected.filter((id) => withheld.has(id))).toEqual([]);
            expect(selected.toSorted()).toEqual(ids.toSorted());
          }
          expect(proof.voices.length + withheld.size).toBe(voices.length);
          for (const { testimonial: one } of proof.voices) expect(mayBeTold(one, to, purpose)).toBe(true);
          told += proof.voices.length;
        },
      ),
      { numRuns: 300 },
    );
    expect(told).toBeGreaterThan(100);
  });

  it('O209: a voice is told where every rule lets it', () => {
    expect(mayBeTold(voice, { name: '新規商会', groupId: undefined }, 'one-to-one')).toBe(true);
    expect(idsOf(query([{}]))).toEqual(['voice']);
  });
});
