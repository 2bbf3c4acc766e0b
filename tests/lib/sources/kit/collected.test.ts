import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldMapping } from '@/lib/sources/canonical/field-mapping';
import { askedOf } from '@/lib/sources/kit/asked';
import { ownRows, type Rows, rowsIn, sameId } from '@/lib/sources/kit/collected';
import { shiftedDecimal } from '@/lib/sources/kit/decimal-shift';
import { readCollected } from '@/lib/sources/kit/read-collected';

const rows = (...of: unknown[]): { ok: true; value: Rows } => ({ ok: true, value: { rows: of, whole: true } });

const mapping: FieldMapping = {
  format: 'tsugite-mapping/1',
  timeZone: 'Asia/Tokyo',
  currency: 'JPY',
  fields: { 'plan.planName': { from: 'plan' }, 'plan.seats': { from: 'seats' }, 'profile.name': { from: 'owner.name' } },
  lists: {
    'support.tickets': { from: 'tickets', fields: { id: { from: 'id' }, open: { from: 'open' } } },
    'contacts.people': { from: 'people', fields: { id: { from: 'id' }, name: { from: 'name' }, optedOut: { from: 'out' } } },
    'contacts.past': { from: 'calls', fields: { onDate: { from: 'day' } } },
  },
};
const stamp = { source: 'sample', nowMs: Date.UTC(2026, 10, 23), mapping, sendsEmpty: true };
const lists = new Map([
  ['tickets', rows()],
  ['people', rows()],
  ['calls', rows()],
]);

describe('one id under its ways of writing', () => {
  it('is the same', () => {
    expect(sameId('{0F2A}', '0f2a')).toBe(true);
    expect(sameId(42, '42')).toBe(true);
    for (const nothing of [undefined, null, '', {}, [], true]) expect(sameId(nothing, nothing)).toBe(false);
    fc.assert(fc.property(fc.nat(), fc.nat(), (a, b) => sameId(a, String(b)) === (a === b)));
  });
});

describe('rows', () => {
  it('of another account make the list worthless, rows that do not say stay', () => {
    const own = (row: Readonly<Record<string, unknown>>) => (row.of === undefined ? undefined : row.of === 1);
    expect(ownRows('deals', rows({ of: 1 }, {}, null), own)).toMatchObject({ ok: true });
    expect(ownRows('deals', rows({ of: 1 }, { of: 2 }), own)).toEqual({
      ok: false,
      error: { kind: 'unexpected-shape', path: 'deals[1] (of another account)' },
    });
  });

  it('are a list or nothing', () => {
    expect(rowsIn({ ok: true, value: { list: [1] } }, 'list')).toEqual({ ok: true, value: { rows: [1], whole: true } });
    for (const value of [null, [], 'x', { list: {} }]) expect(rowsIn({ ok: true, value }, 'list').ok).toBe(false);
  });
});

describe('what is asked for', () => {
  it('is what the mapping names of the facets that are wanted', () => {
    const asked = askedOf(mapping, ['plan', 'contacts']);
    expect(asked.paths).toEqual(['plan', 'seats']);
    expect([...asked.lists.keys()]).toEqual(['people', 'calls']);
    expect([...(asked.lists.get('people')?.flags ?? [])]).toEqual(['out']);
  });
});

describe('a collected account', () => {
  const read = (record: Readonly<Record<string, unknown>>, more: Iterable<[string, ReturnType<typeof ownRows>]> = []) =>
    readCollected({ id: 1, record, lists: new Map([...lists, ...more]) }, stamp).facets;

  it('has no plan where its fields are empty, and an unknown one where they were not sent', () => {
    expect(read({ plan: null, seats: '' }).plan).toMatchObject({ state: 'absent' });
    expect(read({ plan: null }).plan).toMatchObject({ state: 'unknown', error: { kind: 'forbidden', what: 'seats' } });
    expect(read({ seats: 5 }).plan).toMatchObject({
      state: 'present',
      value: { seats: 5 },
      problems: [{ path: 'planName', received: '(not visible)', expected: 'plan' }],
    });
  });

  it('does not take an empty reference for a hidden field', () => {
    expect(read({ owner: null }).profile?.problems).toBeUndefined();
  });

  it.each([
    [-3, '-3'],
    [3.5, '3.5'],
    ['eighty', 'eighty'],
    [{ a: 1 }, '(an object)'],
    [1e300, '1e+300'],
  ])('loses a nonsense number of seats (%j) and nothing else', (seats, received) => {
    const facets = read({ plan: 'Standard', seats, owner: { name: '見本' } });
    expect(facets.plan).toMatchObject({
      state: 'present',
      value: { planName: 'Standard' },
      problems: [{ path: 'seats', received }],
    });
    expect(facets.plan).not.toHaveProperty('value.seats');
    expect(facets.profile).toEqual(read({ plan: 'Standard', seats: 5, owner: { name: '見本' } }).profile);
  });

  it('says why a list is unknown, and that a list was cut', () => {
    const refused = { ok: false, error: { kind: 'forbidden', what: 'tickets' } } as const;
    const facets = read({}, [
      ['tickets', refused],
      ['people', { ok: true, value: { rows: [{ id: 1, name: '見本 花子' }], whole: false } }],
    ]);
    expect(facets.support).toMatchObject({ state: 'unknown', error: refused.error });
    expect(facets.contacts).toMatchObject({ state: 'present', problems: [{ path: 'people', expected: 'all rows' }] });
  });
});

describe('a whole number shifted by places', () => {
  it('keeps every digit', () => {
    expect(shiftedDecimal(1_500_000, 6)).toBe('1.500000');
    expect(shiftedDecimal('-7', 2)).toBe('-0.07');
    for (const no of [1.5, null, '1.5', 'x', 2 ** 60]) expect(shiftedDecimal(no, 6)).toBeNull();
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 1, max: 9 }), (whole, places) => {
        const shifted = shiftedDecimal(String(whole), places) ?? '';
        return BigInt(shifted.replace('.', '')) === whole && shifted.split('.')[1]?.length === places;
      }),
    );
  });
});
