import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordId } from '@/lib/crm/salesforce/record-id';

const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'];
const tail = fc.array(fc.constantFrom(...ALPHABET), { minLength: 12, maxLength: 12 }).map((letters) => letters.join(''));

const full = (text: string): string => {
  const found = recordId(text, '001');
  return 'id' in found ? found.id : found.failed;
};

describe('recordId', () => {
  it.each([
    ['001dM00003jU9Gx', '001dM00003jU9GxQAK'],
    ['001000000000000', '001000000000000AAA'],
    ['001dM00003jU9GxQAK', '001dM00003jU9GxQAK'],
    ['001000000000000000', 'id-checksum'],
    ['001dM00003jU9GxQAk', 'id-checksum'],
    ['003dM00003jU9Gx', 'id-shape'],
    ['ServiceContract', 'id-shape'],
    ['001dM00003jU9G', 'id-shape'],
    ['', 'id-shape'],
  ])('%s → %s', (text, answer) => {
    expect(full(text)).toBe(answer);
  });

  it('gives the same 18 characters for either form', () => {
    fc.assert(fc.property(tail, (text) => full(full(`001${text}`)) === full(`001${text}`) && full(`001${text}`).length === 18));
  });

  it('refuses an id of which one letter changed its case', () => {
    fc.assert(
      fc.property(tail, fc.nat({ max: 11 }), (text, at) => {
        const letter = text.charAt(at);
        fc.pre(/[a-z]/i.test(letter));
        const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
        const changed = `001${text.slice(0, at)}${other}${text.slice(at + 1)}`;
        return full(changed + full(`001${text}`).slice(15)) === 'id-checksum';
      }),
    );
  });
});
