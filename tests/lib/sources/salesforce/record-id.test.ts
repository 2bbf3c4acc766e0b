import { describe, expect, it } from 'vitest';
import { recordId18 } from '@/lib/sources/salesforce/record-id';

describe('record ids', () => {
  it('have one form', () => {
    expect(recordId18('001dM00003jU9Gx')).toBe('001dM00003jU9GxQAK');
    expect(recordId18('001dM00003jU9GxQAK')).toBe('001dM00003jU9GxQAK');
    expect(recordId18('001dM00003jU9Gxqak')).toBe('001dM00003jU9GxQAK');
  });

  it.each(['', '001', '001dM00003jU9GxQAA', '001000000000001000', "001' OR 1=1 --", '001dM00003jU9GxQA', 'ServiceContract '])(
    'refuse %j',
    (id) => {
      expect(recordId18(id)).toBeNull();
    },
  );
});
