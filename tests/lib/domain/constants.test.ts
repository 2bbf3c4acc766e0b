import { describe, expect, it } from 'vitest';
import { Facets } from '@/lib/domain/account-snapshot';
import { DEFAULT_SETTINGS } from '@/lib/domain/default-settings';
import { FACET_NAMES } from '@/lib/domain/facet-names';
import { AccountHistory } from '@/lib/domain/history';
import { NO_HISTORY } from '@/lib/domain/no-history';
import { Settings } from '@/lib/domain/settings';
import { z } from '@/lib/domain/z';

describe('constants that stand apart from their schemas', () => {
  it('are what the schemas pass', () => {
    expect(FACET_NAMES).toEqual(Object.keys(Facets.shape));
    expect(z.parse(Settings, DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
    expect(z.parse(AccountHistory, NO_HISTORY)).toEqual(NO_HISTORY);
  });
});
