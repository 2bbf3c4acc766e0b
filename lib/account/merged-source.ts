import type { AppError, Result } from '@/lib/domain/app-error';
import { FACET_NAMES, type FacetName } from '@/lib/domain/facet-names';
import type { AccountKeys } from '@/lib/sources/canonical/account-keys';
import type { AccountKeyKind } from '@/lib/sources/connector';
import type { Source, SourceAnswer, SourceRequest, ToldLimit } from '@/lib/sources/source';
import { mergedAnswer } from './merged-answer';
import type { Precedence } from './precedence';
import { keysFor } from './source-keys';
import { keysIn, type SourceWords, wordsAfter } from './source-words';

/** One of the sources of an account. `id` of the source stands beside its values. */
export interface SourcePart {
  source: Source;
  /** The CRM's own: it is asked first, says by what others know the account, and its word on who asks holds for all. */
  own: boolean;
  /** By what it knows accounts, in the order of trying. */
  knownBy: readonly AccountKeyKind[];
  /** It speaks of some accounts alone, as a file does: that it does not know this one is no failure. */
  partial?: boolean;
  /** Its key of this account, as a person said it. */
  key?: string | undefined;
}

/** Remembers what a source said of an account; the worker hands in a store whose rows go with the user. */
export interface WordsMemory {
  read(source: string, request: Pick<SourceRequest, 'ref' | 'identity'>): Promise<SourceWords | undefined>;
  write(source: string, request: Pick<SourceRequest, 'ref' | 'identity'>, words: SourceWords): Promise<void>;
}

export interface MergedSourceOptions {
  id: string;
  parts: readonly SourcePart[];
  precedence: Precedence;
  memory: WordsMemory;
}

const fail = (error: AppError) => ({ ok: false, error }) as const;

/** An answer of another account or another user is no answer, whatever else it says. */
function held(answer: Result<SourceAnswer>, { ref, identity }: SourceRequest): Result<SourceAnswer> {
  if (!answer.ok) return answer;
  const { identity: by, accountId } = answer.value;
  if (by.orgId !== identity.orgId || by.userId !== identity.userId) {
    const name = ({ orgId, userId }: typeof by) => `${orgId}/${userId}`;
    return fail({ kind: 'identity-mismatch', page: name(identity), connection: name(by) });
  }
  return accountId === ref.accountId ? answer : fail({ kind: 'not-found', what: 'account' });
}

async function askPart(part: SourcePart, request: SourceRequest, keys: AccountKeys): Promise<Result<SourceAnswer>> {
  const { key: _, ...plain } = request;
  let last: Result<SourceAnswer> = fail({ kind: 'not-found', what: part.knownBy[0] ?? 'key' });
  for (const key of keysFor(part.knownBy, keys, part.key)) {
    const asked = key === undefined ? plain : { ...plain, key };
    last = held(await part.source.fetch(asked).catch(() => fail({ kind: 'unreachable' })), request);
    if (last.ok || last.error.kind !== 'not-found') return last;
  }
  return last;
}

const needsKeys = ({ knownBy, key }: SourcePart) => key === undefined && knownBy.some((kind) => kind !== 'crm-id');

/** One question to all sources of an account. */
class Round {
  readonly words = new Map<string, SourceWords | undefined>();
  readonly failed: Record<string, AppError> = {};
  /** Sources that do not speak of this account. */
  readonly silent = new Set<string>();
  readonly limits: ToldLimit[] = [];
  private readonly options: MergedSourceOptions;
  private readonly request: SourceRequest;

  constructor(options: MergedSourceOptions, request: SourceRequest) {
    this.options = options;
    this.request = request;
  }

  facetsOf({ source }: SourcePart): FacetName[] {
    return this.request.facets.filter((name) => source.facets.includes(name));
  }

  private ownKeys(): AccountKeys {
    return keysIn(this.options.parts.filter(({ own }) => own).map(({ source }) => this.words.get(source.id)));
  }

  private async ask(part: SourcePart, facets: readonly FacetName[]): Promise<void> {
    const { id } = part.source;
    const answer = await askPart(part, { ...this.request, facets }, this.ownKeys());
    if (!answer.ok) {
      if (part.partial && answer.error.kind === 'not-found') this.silent.add(id);
      else this.failed[id] = answer.error;
      return;
    }
    if (answer.value.limit) this.limits.push({ ...answer.value.limit, source: id });
    const words = wordsAfter(this.words.get(id), answer.value, id, this.request.nowMs);
    this.words.set(id, words);
    await this.options.memory.write(id, this.request, words);
  }

  async run(): Promise<void> {
    const { parts, memory } = this.options;
    const kept = parts.map(
      async ({ source }) => [source.id, await memory.read(source.id, this.request).catch(() => undefined)] as const,
    );
    for (const [id, words] of await Promise.all(kept)) this.words.set(id, words);
    const own = parts.filter((part) => part.own);
    const others = parts.filter((part) => !part.own && this.facetsOf(part).length > 0);
    // Only once: what the own source has said by then is remembered, also that it knows no other keys.
    const asksForKeys = others.some(needsKeys) && own.every(({ source }) => this.words.get(source.id) === undefined);
    const first = own.flatMap((part) => {
      const facets = this.facetsOf(part);
      const forKeys = asksForKeys ? [...new Set([...facets, ...part.source.facets.slice(0, 1)])] : facets;
      return forKeys.length > 0 ? [this.ask(part, forKeys)] : [];
    });
    if (asksForKeys) await Promise.all(first);
    await Promise.all([...first, ...others.map((part) => this.ask(part, this.facetsOf(part)))]);
  }
}

/**
 * All sources of an account as one. Each is asked under the key by which it knows the account, in parallel where the keys are known; one that
 * fails spoils nothing but itself, and what it said last still counts. Only when none answers, or when the CRM itself says that somebody else is
 * signed in, there is no answer.
 */
export function mergedSource(options: MergedSourceOptions): Source {
  const { id, parts } = options;
  return {
    id,
    facets: FACET_NAMES.filter((name) => parts.some(({ source }) => source.facets.includes(name))),
    async fetch(request) {
      const round = new Round(options, request);
      await round.run();
      return mergedAnswer(options, request, round);
    },
  };
}
