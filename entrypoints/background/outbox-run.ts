import type { Cache } from '@/lib/storage/cache';

const ALARM = 'outbox';
/** The shortest period that browsers keep. It runs while something waits, so that a worker that died is woken for it. */
const EVERY_MIN = 0.5;
/** A worker with nothing to do lives a little longer than this; what is due later is the alarm's. */
const LONGEST_TIMER_MS = 25_000;

export interface OutboxRun {
  /** Sends what is due, and comes back when the rest is. */
  sendSoon(): void;
  /** To be awaited before anything is put into the outbox: whatever happens to this worker then, another one is woken. */
  watch(): Promise<void>;
  /** Goes on where a worker that died left off; costs nothing where nothing waits. */
  resume(): Promise<void>;
  onAlarm(name: string): void;
}

/** The outbox's turn in this worker. Runs are one after the other, over all workers of this extension (Web Locks). */
export function outboxRun(cache: Cache): OutboxRun {
  let wanted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function watch(): Promise<void> {
    if (!(await chrome.alarms.get(ALARM))) await chrome.alarms.create(ALARM, { periodInMinutes: EVERY_MIN });
  }

  async function turn(): Promise<void> {
    wanted = false;
    // Most workers are woken for something else: what sends is fetched when there may be something to send.
    const [{ tellerOf }, { sendOutbox }, { effectCalls }] = await Promise.all([
      import('@/lib/outbox/registry'),
      import('@/lib/outbox/send-outbox'),
      import('./effect-calls'),
    ]);
    const nextMs = await sendOutbox({
      outbox: cache.outbox,
      tellerOf,
      callsFor: (effect) => effectCalls(effect, cache),
      nowMs: Date.now,
      random: Math.random,
      online: () => navigator.onLine,
    });
    if (nextMs === null) return void (await chrome.alarms.clear(ALARM));
    await watch();
    const waitMs = nextMs - Date.now();
    clearTimeout(timer);
    if (waitMs <= LONGEST_TIMER_MS) timer = setTimeout(sendSoon, Math.max(0, waitMs));
  }

  function sendSoon(): void {
    if (wanted) return;
    wanted = true;
    void navigator.locks.request('tsugite-outbox', turn).catch(() => {
      wanted = false;
    });
  }

  return {
    sendSoon,
    watch,
    async resume() {
      if (await chrome.alarms.get(ALARM)) sendSoon();
    },
    onAlarm(name) {
      if (name === ALARM) sendSoon();
    },
  };
}
