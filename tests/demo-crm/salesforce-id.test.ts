import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordId } from '@/lib/crm/salesforce/record-id';
import { canonicalId, makeId, to18 } from './data/salesforce-id';

const id15 = fc.stringMatching(/^[A-Za-z0-9]{15}$/);

describe('record ids', () => {
  it('gets the checksum of a recorded id', () => {
    expect(to18('001dM00003jU9Gx')).toBe('001dM00003jU9GxQAK');
  });

  it('agrees with the reader of addresses on every id', () => {
    fc.assert(
      fc.property(id15, (id) => {
        const account = `001${id.slice(3)}`;
        expect(recordId(to18(account), '001')).toEqual({ id: canonicalId(account) });
      }),
    );
  });

  it('refuses an 18-character id with another checksum', () => {
    expect(canonicalId('001dM00003jU9GxQAL')).toBeNull();
    expect(canonicalId('view')).toBeNull();
  });

  it('never makes the same id twice', () => {
    const ids = new Set(Array.from({ length: 20_000 }, (_, n) => makeId('001', n)));
    expect(ids.size).toBe(20_000);
  });
});
