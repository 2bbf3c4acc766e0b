import type { Result } from '@/lib/domain/app-error';
import type { Via } from '../../connector';
import type { Session } from '../../kit/session';
import { isRecord } from '../../read-leaves';

/** Which of the two doors, and where the system stands. */
export interface Door {
  via: Via;
  settings: { base?: string | undefined };
}

/** One call, through the door that this way of signing in has; `named` are the method's arguments by their names. */
export async function callMethod(
  session: Session,
  { via, settings }: Door,
  model: string,
  method: string,
  named: Record<string, unknown>,
): Promise<Result<unknown>> {
  const { base = '' } = settings;
  if (via === 'worker') return session.ask(`${base}/json/2/${model}/${method}`, { method: 'POST', body: named });
  const body = { id: 1, jsonrpc: '2.0', method: 'call', params: { model, method, args: [], kwargs: named } };
  const answer = await session.ask(`${base}/web/dataset/call_kw/${model}/${method}`, { method: 'POST', body });
  if (!answer.ok) return answer;
  return { ok: true, value: isRecord(answer.value) ? answer.value.result : undefined };
}
