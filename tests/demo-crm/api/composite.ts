import { z } from '@/lib/domain/z';
import { ApiError } from './api-error';
import { type ResourceAnswer, type ResourceRequest, readResource } from './resource';

const MOST_PARTS = 25;
const MOST_QUERIES = 5;

const CompositeBody = z.object({
  allOrNone: z.optional(z.boolean()),
  compositeRequest: z.array(
    z.object({
      method: z.string(),
      url: z.string(),
      referenceId: z.string().check(z.regex(/^[A-Za-z]\w*$/)),
      body: z.optional(z.unknown()),
      httpHeaders: z.optional(z.record(z.string(), z.string())),
    }),
  ),
});

function parse(text: string): z.infer<typeof CompositeBody> {
  try {
    return CompositeBody.parse(JSON.parse(text));
  } catch (reason) {
    throw new ApiError(400, 'JSON_PARSER_ERROR', reason instanceof Error ? reason.message : 'unreadable body');
  }
}

function answer(request: ResourceRequest): ResourceAnswer {
  try {
    return readResource(request);
  } catch (reason) {
    if (reason instanceof ApiError) return { status: reason.status, body: reason.body, headers: {} };
    throw reason;
  }
}

/**
 * `POST /composite`: up to 25 parts, of which up to five may be queries (the platform's own limits). A part that fails spoils
 * only itself, or with `allOrNone` all of them.
 */
export function composite(base: Omit<ResourceRequest, 'method' | 'url' | 'headers' | 'body'>, text: string): unknown {
  const { allOrNone, compositeRequest: parts } = parse(text);
  if (parts.length === 0 || parts.length > MOST_PARTS) {
    throw new ApiError(
      400,
      'LIMIT_EXCEEDED',
      `The composite request may hold 1 to ${MOST_PARTS} subrequests, not ${parts.length}.`,
    );
  }
  const queries = parts.filter((part) => /\/query(?:All)?(?:\/|\?|$)/.test(part.url)).length;
  if (queries > MOST_QUERIES) {
    throw new ApiError(400, 'LIMIT_EXCEEDED', `The composite request may hold ${MOST_QUERIES} query operations, not ${queries}.`);
  }
  const names = new Set(parts.map((part) => part.referenceId));
  if (names.size !== parts.length) throw new ApiError(400, 'INVALID_INPUT', 'The referenceId of each subrequest must be unique.');
  const results = parts.map((part) => {
    const headers = Object.fromEntries(
      Object.entries(part.httpHeaders ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const {
      status,
      body,
      headers: httpHeaders,
    } = answer({
      ...base,
      method: part.method,
      url: part.url,
      headers,
      body: part.body === undefined ? undefined : JSON.stringify(part.body),
    });
    return { body, httpHeaders, httpStatusCode: status, referenceId: part.referenceId };
  });
  const halted = allOrNone === true && results.some((result) => result.httpStatusCode >= 400);
  if (!halted) return { compositeResponse: results };
  const stopped = new ApiError(
    400,
    'PROCESSING_HALTED',
    'The transaction was rolled back since another operation in the same transaction failed.',
  );
  return {
    compositeResponse: results.map((result) =>
      result.httpStatusCode >= 400 ? result : { ...result, body: stopped.body, httpHeaders: {}, httpStatusCode: 400 },
    ),
  };
}
