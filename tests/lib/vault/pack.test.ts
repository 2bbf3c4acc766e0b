import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from '@/lib/domain/z';
import { openPack } from '@/lib/vault/open-pack';
import { type SealRequest, sealPack } from '@/lib/vault/seal-pack';
import { SealedPack } from '@/lib/vault/sealed-pack';
import { MOST_TRIES, waitAfter } from '@/lib/vault/tries';

const CANARY = '見本精密工業株式会社 canary-7f3a';
const PIN = 'PIN-canary-834612';
const cost = { n: 16, r: 8, p: 1 };
const request: SealRequest = {
  text: `{"name":"${CANARY}"}`,
  pin: PIN,
  madeAtMs: 10_000_000,
  expiresAtMs: 20_000_000,
  accounts: 3,
  cost,
};
const NOW = 15_000_000;

/** All bytes of a row, however deep they lie. */
const bytesOf = (value: unknown): Buffer =>
  value instanceof Uint8Array
    ? Buffer.from(value)
    : typeof value === 'object' && value !== null
      ? Buffer.concat(Object.entries(value).flatMap(([key, one]) => [Buffer.from(key), bytesOf(one)]))
      : Buffer.from(String(value));

describe('a sealed pack', () => {
  it('is opened by its PIN until its end, and is never the same twice', async () => {
    const [one, other] = await Promise.all([sealPack(request), sealPack(request)]);
    expect(z.safeParse(SealedPack, one).success).toBe(true);
    expect(await openPack(one, PIN, NOW)).toEqual({ state: 'open', text: request.text });
    for (const part of ['salt', 'nonce', 'check'] as const) expect(one.head[part]).not.toEqual(other.head[part]);
    expect(one.data).not.toEqual(other.data);
  });

  it('takes a PIN as a Japanese keyboard types it', async () => {
    const pack = await sealPack({ ...request, pin: '834612' });
    expect((await openPack(pack, '８３４６１２ ', NOW)).state).toBe('open');
  });

  it.each(['', 'PIN-canary-834613', 'pin-canary-834612'])('stays shut for another PIN: %s', async (pin) => {
    expect(await openPack(await sealPack(request), pin, NOW)).toEqual({ state: 'wrong-pin' });
  });

  it('is not legible past its end, nor with a clock set to before it was made', async () => {
    const pack = await sealPack(request);
    expect(await openPack(pack, PIN, request.expiresAtMs)).toEqual({ state: 'expired' });
    expect(await openPack(pack, PIN, request.expiresAtMs - 1)).toMatchObject({ state: 'open' });
    expect(await openPack(pack, PIN, 1)).toEqual({ state: 'expired' });
  });

  it('cannot be given a later end, another count or a cheaper key', async () => {
    const pack = await sealPack(request);
    const changed = (head: Partial<typeof pack.head>) => openPack({ ...pack, head: { ...pack.head, ...head } }, PIN, NOW);
    expect(await changed({ expiresAtMs: 99_000_000 })).toEqual({ state: 'damaged' });
    expect(await changed({ madeAtMs: 1 })).toEqual({ state: 'damaged' });
    expect(await changed({ accounts: 4 })).toEqual({ state: 'damaged' });
    expect(await changed({ cost: { n: 8, r: 8, p: 1 } })).toEqual({ state: 'wrong-pin' });
  });

  it('never opens with any one byte changed', async () => {
    const pack = await sealPack(request);
    const parts = { data: pack.data, salt: pack.head.salt, nonce: pack.head.nonce, check: pack.head.check };
    const place = fc.constantFrom(...(Object.keys(parts) as (keyof typeof parts)[]));
    await fc.assert(
      fc.asyncProperty(place, fc.nat(), fc.integer({ min: 1, max: 255 }), async (part, at, flip) => {
        const bytes = parts[part].slice();
        const index = at % bytes.length;
        bytes[index] = (bytes[index] ?? 0) ^ flip;
        const spoilt = part === 'data' ? { ...pack, data: bytes } : { ...pack, head: { ...pack.head, [part]: bytes } };
        expect((await openPack(spoilt, PIN, NOW)).state).not.toBe('open');
      }),
      { numRuns: 60 },
    );
  });

  it('holds nothing in the clear, neither its content nor its PIN', async () => {
    const row = bytesOf(await sealPack(request));
    for (const secret of [CANARY, 'canary-7f3a', '見本', PIN, '834612']) {
      expect(row.includes(Buffer.from(secret, 'utf8'))).toBe(false);
      expect(row.includes(Buffer.from(secret, 'utf16le'))).toBe(false);
    }
  });

  it('refuses a cost that would take all memory', async () => {
    const pack = await sealPack(request);
    expect(z.safeParse(SealedPack, { ...pack, head: { ...pack.head, cost: { n: 2 ** 24, r: 8, p: 1 } } }).success).toBe(false);
  });
});

describe('wrong PINs', () => {
  it('cost nothing twice, then longer each time', () => {
    const waits = Array.from({ length: MOST_TRIES }, (_, index) => waitAfter(index + 1) / 1000);
    expect(waits).toEqual([0, 0, 15, 30, 60, 120, 240, 480]);
  });
});
