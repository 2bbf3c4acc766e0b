import { describe, expect, it } from 'vitest';
import { retryOnce } from '@/lib/sources/kit/retrying';
import type { Answer } from '@/lib/sources/salesforce/client';

const failing = (retryAfterMs: number | null, retryable = true): Answer => ({
  ok: false,
  limit: null,
  failure: { error: { kind: 'unreachable', status: 503 }, retryable, retryAfterMs },
});
const good: Answer = { ok: true, json: {}, limit: null };

function subject(random = 0.5, awake = true) {
  const waits: number[] = [];
  const sleep = async (ms: number) => {
    waits.push(ms);
    return awake;
  };
  return { waits, retry: retryOnce({ random: () => random, signal: new AbortController().signal, sleep }) };
}

/** Gives the answers one by one and counts. */
function calls(...answers: Answer[]) {
  const state = { made: 0, call: async () => answers[Math.min(state.made++, answers.length - 1)] ?? good };
  return state;
}

describe('the one retry of a refresh', () => {
  it('comes after a jittered wait, with the time the server named in front of it', async () => {
    const { waits, retry } = subject();
    expect(await retry(calls(failing(null), good).call)).toBe(good);
    expect(waits).toEqual([500]);
    const named = subject();
    await named.retry(calls(failing(3000), good).call);
    expect(named.waits).toEqual([3500]);
  });

  it('is one for all calls of the refresh', async () => {
    const { waits, retry } = subject();
    const first = calls(failing(null));
    await retry(first.call);
    const second = calls(failing(null), good);
    expect((await retry(second.call)).ok).toBe(false);
    expect([first.made, second.made, waits.length]).toEqual([2, 1, 1]);
  });

  it('is not made for what would fail again, would take too long, or when the time is over', async () => {
    for (const [answer, awake] of [
      [failing(null, false), true],
      [failing(60_000), true],
      [failing(null), false],
    ] as const) {
      const { retry } = subject(0, awake);
      const made = calls(answer, good);
      expect(await retry(made.call)).toBe(answer);
      expect(made.made).toBe(1);
    }
  });
});
