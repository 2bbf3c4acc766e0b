import type { AppError } from '@/lib/domain/app-error';
import type { ChannelName, Request, Response } from '@/lib/messaging/channels';
import { call } from '@/lib/messaging/client';

/** An `AppError` as something a query can be rejected with. `error.appError` has the sentence and the action. */
export class CallFailure extends Error {
  readonly appError: AppError;

  constructor(appError: AppError) {
    super(appError.kind);
    this.name = 'CallFailure';
    this.appError = appError;
  }
}

/** The answer of the worker, or a rejection with `CallFailure`: what a query function wants. */
export async function answerOf<C extends ChannelName>(channel: C, request: Request<C>): Promise<Response<C>> {
  const result = await call(channel, request);
  if (!result.ok) throw new CallFailure(result.error);
  return result.value;
}

/** The known error behind a rejected query; undefined for a defect of ours. */
export function appErrorOf(error: unknown): AppError | undefined {
  return error instanceof CallFailure ? error.appError : undefined;
}
