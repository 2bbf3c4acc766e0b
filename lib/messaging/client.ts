import type { Result } from '@/lib/domain/app-error';
import type { ChannelName, Request, Response } from './channels';

/**
 * Asks the worker for one operation. A worker that dies meanwhile is asked once more; after that, or after 30 s, the
 * answer is `unreachable`. Operations can therefore run twice and are written so that this does no harm.
 */
export declare function call<C extends ChannelName>(channel: C, request: Request<C>): Promise<Result<Response<C>>>;
