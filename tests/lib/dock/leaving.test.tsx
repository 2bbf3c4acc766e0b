import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchLeaving } from '@/lib/dock/scout/leaving';

const left = vi.fn();
const stayed = vi.fn();
let navigation: EventTarget & { transition: unknown };
let stop: AbortController;

function navigate(url: string, sameDocument = false, downloadRequest: string | null = null) {
  navigation.dispatchEvent(Object.assign(new Event('navigate'), { destination: { url, sameDocument }, downloadRequest }));
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  navigation = Object.assign(new EventTarget(), { transition: null });
  vi.stubGlobal('navigation', navigation);
  stop = new AbortController();
  watchLeaving(stop.signal, left, stayed);
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('watchLeaving', () => {
  it('tells when another document is on its way, and when this one is still here after a while', () => {
    navigate('https://example.com/other');
    vi.advanceTimersByTime(0);
    expect(left).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(2900);
    expect(stayed).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(stayed).toHaveBeenCalledOnce();
  });

  it.each([
    ['within the document', 'https://example.com/next', true, null],
    ['a download', 'https://example.com/file', false, 'file.csv'],
    ['a mail program', 'mailto:a@example.com', false, null],
  ])('is not moved by %s', (_, url, sameDocument, download) => {
    navigate(url, sameDocument, download);
    if (!sameDocument) dispatchEvent(new Event('beforeunload'));
    vi.advanceTimersByTime(10_000);
    expect(left).not.toHaveBeenCalled();
  });

  it('is not moved when the page makes it a navigation of its own', () => {
    navigate('https://example.com/next');
    navigation.dispatchEvent(new Event('currententrychange'));
    vi.advanceTimersByTime(10_000);
    expect(left).not.toHaveBeenCalled();
    navigate('https://example.com/slow');
    navigation.transition = {};
    vi.advanceTimersByTime(10_000);
    expect(left).not.toHaveBeenCalled();
  });

  it('leaves at once when the browser itself unloads, and waits for nothing once hidden', () => {
    dispatchEvent(new Event('beforeunload'));
    expect(left).toHaveBeenCalledOnce();
    dispatchEvent(new Event('pagehide'));
    vi.advanceTimersByTime(10_000);
    expect(stayed).not.toHaveBeenCalled();
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(stayed).toHaveBeenCalledOnce();
  });
});
