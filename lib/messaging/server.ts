import type { Result } from '@/lib/domain/app-error';
import { z } from '@/lib/domain/z';
import { CHANNELS, type ChannelName, type Request, type Response, requestOf } from './channels';
import { type Answer, Call } from './envelope';
import { type MessageSender, type OwnIdentity, senderKind, senderTab } from './sender';

/** The page that asks. `tabId`: the tab that it stands in, or beside: e.g. the CRM's own with the panel in it. */
export interface Caller {
  tabId?: number | undefined;
}

/** What the worker does for each channel. */
export type Handlers = { [C in ChannelName]: (request: Request<C>, caller: Caller) => Promise<Result<Response<C>>> };

function isChannel(name: string): name is ChannelName {
  return Object.hasOwn(CHANNELS, name);
}

/** Parses what is asked with the channel's schema and only then lets the handler see it. */
async function handle<C extends ChannelName>(
  handlers: Pick<Handlers, C>,
  channel: C,
  request: unknown,
  caller: Caller,
): Promise<Answer> {
  const parsed = z.safeParse(requestOf(channel), request);
  if (!parsed.success) {
    return { ok: false, error: { kind: 'unexpected-shape', path: parsed.error.issues[0]?.path.join('.') ?? '' } };
  }
  return handlers[channel](parsed.data, caller);
}

/**
 * Answers one message, or says null: not a call of ours, or not from somebody who may make it. Nobody is told why.
 * A handler that throws is a defect of ours; the caller gets `unreachable` and the error goes to the worker's console.
 */
export function answerTo(handlers: Handlers, own: OwnIdentity, message: unknown, sender: MessageSender): Promise<Answer> | null {
  const kind = senderKind(sender, own);
  if (!kind) return null;
  const call = z.safeParse(Call, message);
  if (!call.success || !isChannel(call.data.channel)) return null;
  const { channel, request } = call.data;
  if (!CHANNELS[channel].senders.includes(kind)) return null;
  return handle(handlers, channel, request, { tabId: senderTab(sender) }).catch((error: unknown) => {
    console.error(`channel ${channel}`, error);
    return { ok: false, error: { kind: 'unreachable' } };
  });
}

/** Listens for calls. To be called at the top level of the worker: a listener added later misses the call that woke it. */
export function serve(handlers: Handlers): void {
  const own: OwnIdentity = { id: chrome.runtime.id, origin: chrome.runtime.getURL('').replace(/\/$/, '') };
  chrome.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const answer = answerTo(handlers, own, message, sender);
    if (!answer) return false;
    void answer.then(respond);
    // The open answer is what keeps the worker alive while it works (30 s after the last one it is gone).
    return true;
  });
}
