import type { Result } from '@/lib/domain/app-error';
import type { ChannelName, Request, Response } from './channels';
import type { Call } from './envelope';
import { isInteractive } from './interactive';

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

type Answer<C extends ChannelName> = Result<Response<C>> | undefined;

/** Sends once. Undefined: the worker died while it worked, or nobody listened yet. */
async function sendOnce<C extends ChannelName>(channel: C, call: Call, { send }: ClientPorts): Promise<Answer<C>> {
  const said = await send(call).catch(() => undefined);
  if (said === undefined) return undefined;
  // The schemas are no part of the first paint.
  const parser = await import('./parse-answer').catch(() => undefined);
  return parser?.parseAnswer(channel, said);
}

async function sendTwice<C extends ChannelName>(channel: C, call: Call, via: ClientPorts): Promise<Answer<C>> {
  const first = await sendOnce(channel, call, via);
  if (first) return first;
  // Every open panel loses its call in the same moment; they should not all come back in the same one.
  await via.sleep(Math.floor(via.random() * RETRY_WITHIN_MS));
  return sendOnce(channel, call, via);
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
  const interactive = isInteractive(channel);
  const message: Call = { tsugite: 'call', channel, request };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), interactive ? INTERACTIVE_TIMEOUT_MS : TIMEOUT_MS);
  });
  const answer = await Promise.race([interactive ? sendOnce(channel, message, via) : sendTwice(channel, message, via), late]);
  clearTimeout(timer);
  return answer ?? { ok: false, error: { kind: 'unreachable' } };
}
