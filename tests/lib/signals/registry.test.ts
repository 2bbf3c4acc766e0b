import { describe, expect, it } from 'vitest';
import { signalReader } from '@/lib/signals/registry';
import { dayOf, signalInput } from '@/lib/signals/signal-input';
import { miniPlaybook } from '@/tests/support/mini-playbook';
import { snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';

describe('signalReader', () => {
  const snapshot = snapshotBuilder().calm().meter('seats', [30, 32, 34], 40).meter('storage', [90, 95, 99], 100).build();
  const read = signalReader(signalInput(snapshot, miniPlaybook([]), TODAY_MS));

  it('keeps what a signal says of one thing apart from what it says of another', () => {
    expect(read('utilisation', 'storage')).toMatchObject({ value: 0.99 });
    expect(read('utilisation', 'seats')).toMatchObject({ value: 0.85 });
    expect(read('utilisation', 'api-calls')).toMatchObject({ state: 'unknown' });
    expect(read('seats')).toMatchObject({ value: 40 });
  });

  it('derives each once, unknowns too', () => {
    for (const of of [undefined, 'storage', 'api-calls']) expect(read('utilisation', of)).toBe(read('utilisation', of));
  });

  it('reads what does not exist as unknown', () => {
    expect(read('mood')).toEqual({ state: 'unknown', missing: ['signal:mood'] });
    expect(read('mood', 'storage')).toEqual({ state: 'unknown', missing: ['signal:mood'] });
    expect(read('__proto__')).toEqual({ state: 'unknown', missing: ['signal:__proto__'] });
  });
});

describe('dayOf', () => {
  const evening = Date.UTC(2026, 10, 23, 16);

  it('is the day of the time zone, whichever was asked before', () => {
    const days = ['Asia/Tokyo', 'Asia/Tokyo', 'Europe/London', 'Asia/Tokyo'].map((zone) => dayOf(evening, zone));
    expect(days).toEqual(['2026-11-24', '2026-11-24', '2026-11-23', '2026-11-24']);
    expect(dayOf(evening - 86_400_000, 'Asia/Tokyo')).toBe('2026-11-23');
  });

  it('refuses a time zone that does not exist, each time', () => {
    for (let i = 0; i < 2; i += 1) expect(() => dayOf(evening, 'Asia/Atlantis')).toThrow(RangeError);
  });
});
