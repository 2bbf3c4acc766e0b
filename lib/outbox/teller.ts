import type { Result } from '@/lib/domain/app-error';
import type { Effect } from '@/lib/domain/effect';
import type { Via } from '@/lib/sources/connector';
import type { JsonCall } from '@/lib/sources/kit/json-client';

/** The API of one CRM host, called as the user who confirmed what is to be told. */
export interface CrmCalls {
  via: Via;
  /** Of the source that is set up for the host, as it was kept: a teller parses what it needs of them. */
  settings: unknown;
  /** Never throws; a call that writes says `once`, since only the outbox may repeat it, and only after it has looked. */
  ask(path: string, call?: JsonCall): Promise<Result<unknown>>;
}

/**
 * How one CRM is told, one file each in `tellers/`, found by glob. None of these CRMs takes a key of ours that it would refuse the second
 * time, so the key stands in the record's text and is looked for before anything is created; how it is looked for is each file's to say.
 */
export interface Teller {
  /** Id of the CRM; the file bears it too. */
  readonly crm: string;
  /** The ways of signing in that may write. */
  readonly via: readonly Via[];
  /** The records that hold the effect's key; none: everything that could hold it was seen. */
  find(calls: CrmCalls, effect: Effect): Promise<Result<string[]>>;
  /** Writes it, with its key, and gives the record's id. An error does not say that nothing was written. */
  create(calls: CrmCalls, effect: Effect): Promise<Result<string>>;
  /**
   * Takes away copies of what was written: a browser sends a request a second time by itself when a connection that it had kept open ends
   * without a word of answer, and nothing in a fetch forbids it. Left out: this CRM keeps such a copy.
   */
  remove?(calls: CrmCalls, effect: Effect, ids: readonly string[]): Promise<Result<void>>;
}
