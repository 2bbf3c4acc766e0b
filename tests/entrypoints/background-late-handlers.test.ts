import { expect, it, vi } from 'vitest';
import { lateHandlers } from '@/entrypoints/background/late-handlers';

const ok = { ok: true, value: { accounts: 3, lost: 0 } } as const;

it('handlers are fetched by the first message and made once', async () => {
  const load = vi.fn(async () => ({ 'cache.status': async () => ok }));
  const handlers = lateHandlers(['cache.status'], load);
  expect(load).not.toHaveBeenCalled();
  expect(await Promise.all([handlers['cache.status']({}, {}), handlers['cache.status']({}, {})])).toEqual([ok, ok]);
  expect(load).toHaveBeenCalledTimes(1);
});

it('what could not be fetched fails that message and is fetched again by the next', async () => {
  const load = vi.fn(async () => ({ 'cache.status': async () => ok }));
  load.mockRejectedValueOnce(new Error('NetworkError'));
  const handlers = lateHandlers(['cache.status'], load);
  await expect(handlers['cache.status']({}, {})).rejects.toThrow('NetworkError');
  expect(await handlers['cache.status']({}, {})).toEqual(ok);
});
