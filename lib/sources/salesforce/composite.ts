import { isRecord } from '../read-leaves';

export interface SubRequest {
  method: 'GET';
  url: string;
  referenceId: string;
}

export interface SubResponse {
  status: number;
  body: unknown;
}

/** The body of `POST …/composite`. Each part stands on its own: one that fails does not undo the others. */
export function compositeBody(compositeRequest: readonly SubRequest[]): unknown {
  return { allOrNone: false, compositeRequest };
}

/** The parts of a composite answer by their reference; null where it is no composite answer. Broken parts are left out. */
export function readComposite(json: unknown): Map<string, SubResponse> | null {
  if (!isRecord(json) || !Array.isArray(json.compositeResponse)) return null;
  const parts = new Map<string, SubResponse>();
  for (const part of json.compositeResponse) {
    if (!isRecord(part) || typeof part.referenceId !== 'string' || typeof part.httpStatusCode !== 'number') continue;
    parts.set(part.referenceId, { status: part.httpStatusCode, body: part.body });
  }
  return parts;
}
