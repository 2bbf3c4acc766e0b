import type { Result } from '@/lib/domain/app-error';
import { z } from '@/lib/domain/z';
import { CHANNELS, type ChannelName, type Request, type Response, responseOf } from './channels';
import { Answer, type Call } from './envelope';

/** What the client needs of the world; handed in by tests. */
export interface ClientPorts {
  send(message: Call): Promise<unknown>;
  sleep(ms: number): Promise<void>;
  random(): number;
}

const TIMEOUT_MS = 30_000;
const INTERACTIVE_TIMEOUT_MS = 600_000;
const RETRY_WITHIN_MS = 400;

const ports: ClientPorts = {
  send: async (message) => chrome.runtime.sendMessage(message),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
};

/** Sends once. Undefined: the worker died while it worked, or nobody listened yet. */
async function sendOnce(call: Call, { send }: ClientPorts): Promise<Answer | undefined> {
  const answer = z.safeParse(Answer, await send(call).catch(() => undefined));
  return answer.success ? answer.data : undefined;
}

async function sendTwice(call: Call, via: ClientPorts): Promise<Answer | undefined> {
  const first = await sendOnce(call, via);
  if (first) return first;
  // Every open panel loses its call in the same moment; they should not all come back in the same one.
  await via.sleep(Math.floor(via.random() * RETRY_WITHIN_MS));
  return sendOnce(call, via);
}

/**
 * Asks the worker for one operation. A worker that dies meanwhile is asked once more; after that, or after 30 s, the answer is
 * `unreachable`. Operations can therefore run twice and are written so that this does no harm. An interactive one is asked
 * once and may take ten minutes.
 */
export async function call<C extends ChannelName>(
  channel: C,
  request: Request<C>,
  via: ClientPorts = ports,
): Promise<Result<Response<C>>> {
  const interactive = 'interactive' in CHANNELS[channel];
  const message: Call = { tsugite: 'call', channel, request };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), interactive ? INTERACTIVE_TIMEOUT_MS : TIMEOUT_MS);
  });
  const answer = await Promise.race([interactive ? sendOnce(message, via) : sendTwice(message, via), late]);
  clearTimeout(timer);
  if (!answer) return { ok: false, error: { kind: 'unreachable' } };
  if (!answer.ok) return answer;
  const value = z.safeParse(responseOf(channel), answer.value);
  if (!value.success) return { ok: false, error: { kind: 'unexpected-shape', path: `${channel}.response` } };
  return { ok: true, value: value.data };
}
