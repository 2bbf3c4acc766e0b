import { describe, expect, it } from 'vitest';
import { readRecordId } from '@/lib/crm/match/record-shape';

const UUID = '0f2a4c6e-1b3d-4e5f-8a9b-0c1d2e3f4a5b';

describe('a record id', () => {
  it.each([
    ['42', ['digits'], '42'],
    ['7328395000000686003', ['digits'], '7328395000000686003'],
    [UUID, ['uuid'], UUID],
    [`{${UUID.toUpperCase()}}`, ['uuid'], UUID],
    ['5F3C1A2B9D8E7F605', ['hex:17'], '5f3c1a2b9d8e7f605'],
    ['lead_4Kq2', ['prefix:lead_'], 'lead_4Kq2'],
    ['001dM00003jU9Gx', ['salesforce:001'], '001dM00003jU9GxQAK'],
    ['seed_account_1', ['uuid', 'free:36'], 'seed_account_1'],
  ])('%s as %s is %s', (text, shapes, id) => {
    expect(readRecordId(text, shapes)).toBe(id);
  });

  it.each([
    ['0', ['digits', 'free:9']],
    ['000', ['digits', 'free:9']],
    ['042', ['digits']],
    ['-1', ['digits']],
    ['1e3', ['digits']],
    ['４２', ['digits']],
    ['9'.repeat(21), ['digits']],
    ['00000000-0000-0000-0000-000000000000', ['uuid']],
    [UUID.replace('-', ''), ['uuid']],
    ['5f3c1a2b9d8e7f60', ['hex:17']],
    ['cont_4Kq2', ['prefix:lead_']],
    ['lead_', ['prefix:lead_']],
    ['001dM00003jU9GxQAA', ['salesforce:001']],
    ['New', ['free:9']],
    ['create', ['free:9']],
    ['a/b', ['free:9']],
    ['abcdefghij', ['free:9']],
    ['', ['free:9', 'digits', 'uuid', 'hex:17']],
  ])('%s is none as %s', (text, shapes) => {
    expect(readRecordId(text, shapes)).toBeUndefined();
  });
});
