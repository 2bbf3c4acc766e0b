import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useOrphaned } from '@/entrypoints/sidebar/use-orphaned';
import { FakePage } from './fake-extension';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('chrome', { runtime: { id: 'tsugite' } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const later = () => act(() => vi.advanceTimersByTimeAsync(6_000));

it('says that the permission was taken back for as long as it is, and for ever that the extension is gone', async () => {
  const page = new FakePage();
  let still = true;
  page.granted = async () => still;
  const { result } = renderHook(() => useOrphaned(page));
  await later();
  expect(result.current).toBeUndefined();
  still = false;
  await later();
  expect(result.current).toBe('revoked');
  still = true;
  await later();
  expect(result.current).toBeUndefined();
  vi.stubGlobal('chrome', { runtime: {} });
  await later();
  expect(result.current).toBe('orphaned');
});
