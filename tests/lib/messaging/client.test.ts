import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ClientPorts, call } from '@/lib/messaging/client';

const DIED = new Error('A listener indicated an asynchronous response by returning true, but the message channel closed');
const unreachable = { ok: false, error: { kind: 'unreachable' } };
const status = { crm: 'salesforce', tenant: 'mihon.my.salesforce.com' };

let waited: number[] = [];
const via = (send: () => Promise<unknown>): ClientPorts & { send: ReturnType<typeof vi.fn> } => ({
  send: vi.fn(send),
  sleep: async (ms) => void waited.push(ms),
  random: () => 0.5,
});

beforeEach(() => {
  waited = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('the client', () => {
  it('gives the answer', async () => {
    const ports = via(async () => ({ ok: true, value: { state: 'signed-out' } }));
    expect(await call('connection.status', status, ports)).toEqual({ ok: true, value: { state: 'signed-out' } });
    expect(ports.send).toHaveBeenCalledExactlyOnceWith({ tsugite: 'call', channel: 'connection.status', request: status });
  });

  it('gives the error as data, and does not ask again', async () => {
    const ports = via(async () => ({ ok: false, error: { kind: 'offline' } }));
    expect(await call('connection.status', status, ports)).toEqual({ ok: false, error: { kind: 'offline' } });
    expect(ports.send).toHaveBeenCalledOnce();
  });

  it('asks once more, after a while, when the worker died', async () => {
    let times = 0;
    const ports = via(() =>
      times++ === 0 ? Promise.reject(DIED) : Promise.resolve({ ok: true, value: { state: 'signed-out' } }),
    );
    expect(await call('connection.status', status, ports)).toMatchObject({ ok: true });
    expect(waited).toEqual([200]);
  });

  it.each([
    ['dies twice', () => Promise.reject(DIED)],
    ['answers nothing', () => Promise.resolve(undefined)],
    ['answers nonsense', () => Promise.resolve({ ok: 'yes' })],
    ['names an error that is none', () => Promise.resolve({ ok: false, error: { kind: 'no such' } })],
  ])('is `unreachable` when the worker %s', async (_, send) => {
    const ports = via(send);
    expect(await call('connection.status', status, ports)).toEqual(unreachable);
    expect(ports.send).toHaveBeenCalledTimes(2);
  });

  it('does not take an answer of another shape', async () => {
    const ports = via(async () => ({ ok: true, value: { state: 'perhaps' } }));
    expect(await call('connection.status', status, ports)).toEqual({
      ok: false,
      error: { kind: 'unexpected-shape', path: 'connection.status.response' },
    });
  });

  it('gives up after 30 s', async () => {
    const answer = call(
      'connection.status',
      status,
      via(() => new Promise(() => undefined)),
    );
    await vi.advanceTimersByTimeAsync(29_999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toEqual(unreachable);
  });

  it('waits for a person, and never opens a second sign-in', async () => {
    const ports = via(() => new Promise((_, reject) => setTimeout(() => reject(DIED), 120_000)));
    const answer = call('connection.connect', { ...status, expected: {} }, ports);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await answer).toEqual(unreachable);
    expect(ports.send).toHaveBeenCalledOnce();
  });
});
