import { describe, expect, it } from 'vitest';
import { salesforceHost } from '@/lib/crm/salesforce/hosts';

describe('the demo host', () => {
  it('is Salesforce in a demo build alone', () => {
    expect(salesforceHost('sakura.lightning.localhost', true)).toEqual({ api: 'sakura.my.localhost', sandbox: false });
    expect(salesforceHost('sakura.my.localhost', true)?.api).toBe('sakura.my.localhost');
    expect(salesforceHost('sakura.lightning.localhost', false)).toBeUndefined();
  });
});
