import { describe, expect, it } from 'vitest';
import type { AppError, Result } from '@/lib/domain/app-error';
import { renewingSource } from '@/lib/sources/renewing-source';
import type { Source, SourceAnswer } from '@/lib/sources/source';
import { IDENTITY, request } from './salesforce/fake-org';

const good: Result<SourceAnswer> = { ok: true, value: { accountId: 'a', identity: IDENTITY, facets: {} } };
const failed = (kind: 'unauthorised' | 'blocked-by-admin' | 'forbidden'): { ok: false; error: AppError } => ({
  ok: false,
  error: { kind },
});

function source(...answers: Result<SourceAnswer>[]): Source & { asked: number } {
  const fake = { id: 'x', facets: [], asked: 0, fetch: async () => answers[fake.asked++] ?? good };
  return fake;
}

describe('a source with a token that may run out', () => {
  it('asks again with a new token, once', async () => {
    const old = source(failed('unauthorised'));
    const next = source(failed('unauthorised'));
    let renewals = 0;
    const renew = async () => {
      renewals++;
      return { ok: true as const, value: next };
    };
    expect(await renewingSource(old, renew).fetch(request())).toEqual(failed('unauthorised'));
    expect([old.asked, next.asked, renewals]).toEqual([1, 1, 1]);
  });

  it.each(['blocked-by-admin', 'forbidden'] as const)('does not sign in again over %s', async (kind) => {
    const renew = () => Promise.reject(new Error('must not be called'));
    expect(await renewingSource(source(failed(kind)), renew).fetch(request())).toEqual(failed(kind));
  });

  it('says why there is no new token', async () => {
    const renew = async () => failed('blocked-by-admin');
    expect(await renewingSource(source(failed('unauthorised')), renew).fetch(request())).toEqual(failed('blocked-by-admin'));
  });

  it('lets a request go that was called off', async () => {
    const renew = () => Promise.reject(new Error('must not be called'));
    const signal = AbortSignal.abort();
    expect((await renewingSource(source(failed('unauthorised')), renew).fetch(request({ signal }))).ok).toBe(false);
  });
});
