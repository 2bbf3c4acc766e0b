import { describe, expect, it } from 'vitest';
import { frameToScout, scoutToFrame } from '@/lib/dock/messages';
import type { FrameToScout, ScoutToFrame } from '@/lib/dock/protocol';
import { z } from '@/lib/domain/z';

const page = {
  seq: 1,
  recognition: {
    state: 'account' as const,
    ref: { crm: 'salesforce', tenant: 'mihon.my.salesforce.com', accountId: '0015g00000TsugiAAB' },
    as: 'page' as const,
    confidence: 'address' as const,
    sandbox: false,
  },
  identity: {},
  committedAtMs: 1_700_000_000_000.5,
};

describe('what the scout says', () => {
  const good: ScoutToFrame[] = [
    { t: 'focus' },
    { t: 'page', page },
    { t: 'page', page: { ...page, identity: { orgId: '00D', userId: '005' }, recognition: { state: 'elsewhere' } } },
    { t: 'page', page: { ...page, recognition: { state: 'unrecognised', failed: 'id-checksum' } } },
    { t: 'layout', layout: { side: 'left', width: 400, collapsed: true } },
  ];
  it.each(good)('$t passes unchanged', (message) => {
    expect(z.safeParse(scoutToFrame, message)).toEqual({ success: true, data: message });
  });

  it.each([
    null,
    { t: 'facts' },
    { t: 'page' },
    { t: 'page', page: { ...page, seq: -1 } },
    { t: 'page', page: { ...page, recognition: { state: 'account' } } },
    { t: 'page', page: { ...page, identity: { orgId: 5 } } },
    { t: 'layout', layout: { side: 'top', width: 400, collapsed: false } },
  ])('%j is refused', (message) => {
    expect(z.safeParse(scoutToFrame, message).success).toBe(false);
  });
});

describe('what the frame says', () => {
  const good: FrameToScout[] = [
    { t: 'taken' },
    { t: 'leave' },
    { t: 'painted', seq: 3 },
    { t: 'layout', layout: { side: 'right', width: 360, collapsed: false } },
  ];
  it.each(good)('$t passes', (message) => {
    expect(z.safeParse(frameToScout, message).success).toBe(true);
  });
});
