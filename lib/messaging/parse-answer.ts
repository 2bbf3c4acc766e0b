import type { Result } from '@/lib/domain/app-error';
import { z } from '@/lib/domain/z';
import { type ChannelName, type Response, responseOf } from './channels';
import { Answer } from './envelope';

/** What the worker said, parsed by the channel's own schema. Undefined: no answer at all. Pages fetch this file when they are first answered. */
export function parseAnswer<C extends ChannelName>(channel: C, said: unknown): Result<Response<C>> | undefined {
  const answer = z.safeParse(Answer, said);
  if (!answer.success) return undefined;
  if (!answer.data.ok) return answer.data;
  const value = z.safeParse(responseOf(channel), answer.data.value);
  if (!value.success) return { ok: false, error: { kind: 'unexpected-shape', path: `${channel}.response` } };
  return { ok: true, value: value.data };
}
