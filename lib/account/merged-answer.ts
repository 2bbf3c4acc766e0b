import type { Facets } from '@/lib/domain/account-snapshot';
import type { AppError, Result } from '@/lib/domain/app-error';
import type { FacetName } from '@/lib/domain/facet-names';
import type { SourceAnswer, SourceRequest, ToldLimit } from '@/lib/sources/source';
import { mergeSources } from './merge-sources';
import type { MergedSourceOptions, SourcePart } from './merged-source';
import { nearestLimit } from './near-limit';
import { factsOf, type SourceWords } from './source-words';

/** What came of a question to all sources. */
export interface Heard {
  words: ReadonlyMap<string, SourceWords | undefined>;
  failed: Readonly<Record<string, AppError>>;
  silent: ReadonlySet<string>;
  /** What those who answered told of their limits. */
  limits: readonly ToldLimit[];
  facetsOf(part: SourcePart): FacetName[];
}

const MOST_CONFLICTS = 200;
const LONGEST_PATH = 200;

/** Why nobody could say anything of a facet that was asked for. */
function silence(name: FacetName, { parts }: MergedSourceOptions, { failed }: Heard): AppError {
  const errors = parts.filter(({ source }) => source.facets.includes(name)).flatMap(({ source }) => failed[source.id] ?? []);
  return errors[0] ?? { kind: 'not-found', what: name };
}

/** The one answer of all, from what each said now and what those who could not be asked said last. */
export function mergedAnswer(options: MergedSourceOptions, request: SourceRequest, heard: Heard): Result<SourceAnswer> {
  const { parts, precedence } = options;
  const { ref, identity, facets: asked, nowMs } = request;
  const { words, failed, silent: none } = heard;
  const wanted = parts.filter((part) => heard.facetsOf(part).length > 0);
  // The CRM's own word on who is signed in is about every source of that host.
  const stranger = parts.map(({ own, source }) => (own ? failed[source.id] : undefined)).find(isMismatch);
  if (stranger) return { ok: false, error: stranger };
  const [first] = wanted.flatMap(({ source }) => failed[source.id] ?? []);
  if (first && wanted.every(({ source: { id } }) => failed[id] || none.has(id))) return { ok: false, error: first };

  const facts = parts.flatMap(({ source }) => {
    const last = words.get(source.id);
    return last ? [factsOf(source.id, last, asked)] : [];
  });
  const { facets, parts: incomplete, conflicts } = mergeSources(facts, precedence);
  const silent = asked.filter((name) => facets[name] === undefined);
  const said = Object.fromEntries(
    silent.map((name) => [name, { state: 'unknown', error: silence(name, options, heard), fetchedAtMs: nowMs }]),
  );
  const limit = nearestLimit(heard.limits);
  const short = conflicts.filter(({ path }) => path.length <= LONGEST_PATH).slice(0, MOST_CONFLICTS);
  return {
    ok: true,
    value: {
      accountId: ref.accountId,
      identity,
      facets: { ...(said as Partial<Facets>), ...facets },
      parts: incomplete,
      conflicts: short,
      ...(limit ? { limit } : {}),
      ...(Object.keys(failed).length > 0 ? { failed: { ...failed } } : {}),
    },
  };
}

const isMismatch = (error: AppError | undefined): error is AppError => error?.kind === 'identity-mismatch';
