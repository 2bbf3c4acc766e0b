import type { Connector, ConnectorExamples, ConnectorOptions, RecordedAnswer } from '@/lib/sources/connector';
import type { Http, Source, SourceRequest } from '@/lib/sources/source';

export interface Call {
  to: string;
  url: string;
  init: RequestInit;
}

/** A network that gives recorded answers and writes down what it was asked. */
export class RecordedNetwork {
  readonly calls: Call[] = [];
  /** Calls that no recorded answer fits. */
  readonly unexpected: string[] = [];
  answers: readonly RecordedAnswer[];

  constructor(answers: readonly RecordedAnswer[]) {
    this.answers = answers;
  }

  readonly http: Http = async (url, init) => {
    init.signal?.throwIfAborted();
    const { origin } = new URL(url);
    const to = `${init.method ?? 'GET'} ${url.slice(origin.length)}`;
    this.calls.push({ to, url, init });
    const answer = this.answers
      .filter((one) => to.startsWith(one.to) && (one.body === undefined || String(init.body ?? '').includes(one.body)))
      .toSorted((a, b) => b.to.length - a.to.length || (b.body?.length ?? 0) - (a.body?.length ?? 0))[0];
    if (!answer) {
      this.unexpected.push(to);
      return Response.json({}, { status: 404 });
    }
    const { status = 200, headers = {}, gives } = answer;
    if (status === 204) return new Response(null, { status, headers });
    return Response.json(gives, { status, headers });
  };
}

export function requestOf(connector: Connector, example: ConnectorExamples, more: Partial<SourceRequest> = {}): SourceRequest {
  return {
    ref: example.ref,
    identity: example.identity,
    ...(example.key === undefined ? {} : { key: example.key }),
    facets: sourceOf(connector, example, async () => Response.error()).facets,
    nowMs: example.nowMs,
    signal: new AbortController().signal,
    ...more,
  };
}

export function sourceOf(
  connector: Connector,
  example: ConnectorExamples,
  http: Http,
  more: Partial<ConnectorOptions> = {},
): Source {
  return connector.create({
    http,
    settings: example.settings,
    secrets: example.secrets,
    identity: example.identity,
    ...(example.via === undefined ? {} : { via: example.via }),
    ...(example.fieldMap ? { fieldMap: example.fieldMap } : {}),
    random: () => 0,
    sleep: async () => true,
    ...more,
  });
}
