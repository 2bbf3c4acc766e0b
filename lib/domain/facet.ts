import { AppError } from './app-error';
import { EpochMs } from './calendar';
import { z } from './z';

/** A value that a source sent and that is not a fact: shown as unknown, with this as the reason. `path` is within the facet. */
export const Problem = z.object({
  path: z.string(),
  received: z.string().check(z.maxLength(80)),
  expected: z.string().check(z.maxLength(120)),
});
export type Problem = z.infer<typeof Problem>;

const stamp = {
  /** Id of the source, e.g. `salesforce`. */
  source: z.string().check(z.maxLength(60)),
  fetchedAtMs: EpochMs,
  /** Where single values came from, when the source can name it: path in the facet → field of the source. */
  origins: z.optional(z.record(z.string(), z.string())),
  problems: z.optional(z.array(Problem)),
  /** Everyone whose word is in it and since when, where there are several; then `source` is the first of them and `origins` name theirs. */
  sources: z.optional(z.record(z.string(), EpochMs)),
};

/**
 * One part of what is known about an account.
 * `present`: the source gave it (single fields may still be missing: missing means unknown, never 0).
 * `absent`: the source says there is none. `unknown`: nobody could say, and why.
 */
export function facetOf<S extends z.core.$ZodType>(value: S) {
  return z.discriminatedUnion('state', [
    z.object({ state: z.literal('present'), value, ...stamp }),
    z.object({ state: z.literal('absent'), ...stamp }),
    z.object({
      state: z.literal('unknown'),
      error: AppError,
      source: z.optional(stamp.source),
      fetchedAtMs: z.optional(EpochMs),
      origins: stamp.origins,
      problems: stamp.problems,
      sources: stamp.sources,
    }),
  ]);
}

/** The same as a type, for code that is generic over facets. */
export type Facet<T> =
  | {
      state: 'present';
      value: T;
      source: string;
      fetchedAtMs: number;
      origins?: Record<string, string>;
      problems?: Problem[];
      sources?: Record<string, number>;
    }
  | {
      state: 'absent';
      source: string;
      fetchedAtMs: number;
      origins?: Record<string, string>;
      problems?: Problem[];
      sources?: Record<string, number>;
    }
  | {
      state: 'unknown';
      error: AppError;
      source?: string;
      fetchedAtMs?: number;
      origins?: Record<string, string>;
      problems?: Problem[];
      sources?: Record<string, number>;
    };
