import { describe, expect, it } from 'vitest';
import { type MergedSourceOptions, mergedSource, type SourcePart } from '@/lib/account/merged-source';
import { readWords, type SourceWords } from '@/lib/account/source-words';
import type { AppError } from '@/lib/domain/app-error';
import { FACET_NAMES, type FacetName } from '@/lib/domain/facet-names';
import type { AccountKeyKind } from '@/lib/sources/connector';
import type { SourceAnswer, SourceRequest } from '@/lib/sources/source';
import { IDENTITY, MINUTE, REF } from './fake-ports';

const NOW = 100 * MINUTE;

type Said = Partial<SourceAnswer> | AppError;

const plan = (planName: string, seats?: number, source = 'x', fetchedAtMs = NOW) => ({
  plan: { state: 'present' as const, value: { planName, ...(seats === undefined ? {} : { seats }) }, source, fetchedAtMs },
});

/** A source that says what it is told to, and remembers what it was asked. */
function part(
  id: string,
  say: (request: SourceRequest) => Said,
  more: Partial<Omit<SourcePart, 'source'>> & { facets?: FacetName[] } = {},
) {
  const asked: SourceRequest[] = [];
  const { facets = [...FACET_NAMES], ...rest } = more;
  const source = {
    id,
    facets,
    async fetch(request: SourceRequest) {
      asked.push(request);
      const said = say(request);
      if ('kind' in said) return { ok: false as const, error: said };
      return { ok: true as const, value: { accountId: REF.accountId, identity: IDENTITY, facets: {}, ...said } };
    },
  };
  return { asked, source, own: false, knownBy: ['crm-id'] as AccountKeyKind[], ...rest };
}

class Memory {
  readonly rows = new Map<string, unknown>();
  read = async (source: string) => readWords(structuredClone(this.rows.get(source)));
  write = async (source: string, _: unknown, words: SourceWords) => void this.rows.set(source, structuredClone(words));
}

function merged(parts: SourcePart[], memory = new Memory(), order = parts.map(({ source }) => source.id)) {
  const precedence: MergedSourceOptions['precedence'] = { format: 'tsugite-precedence/1', all: { order } };
  const source = mergedSource({ id: 'all', parts, precedence, memory });
  return (facets: FacetName[] = ['plan'], nowMs = NOW) =>
    source.fetch({ ref: REF, identity: IDENTITY, facets, nowMs, signal: new AbortController().signal });
}

describe('several sources of one account', () => {
  it('are merged by the precedence, and what differs is told with who says it', async () => {
    const crm = part('crm', () => ({ facets: plan('Standard', 40) }), { own: true });
    const bills = part('stripe', () => ({ facets: plan('Business', 40) }));
    for (const [order, chosen] of [
      [['crm', 'stripe'], 'Standard'],
      [['stripe', 'crm'], 'Business'],
    ] as const) {
      const answer = await merged([crm, bills], new Memory(), [...order])();
      expect(answer).toMatchObject({ ok: true, value: { facets: { plan: { value: { planName: chosen, seats: 40 } } } } });
      const conflicts = answer.ok ? answer.value.conflicts : [];
      expect(conflicts).toEqual([
        expect.objectContaining({ path: 'plan.planName', chosen: expect.objectContaining({ source: order[0] }) }),
      ]);
    }
  });

  it('stand each for itself: one that fails is named, and the others’ words are there', async () => {
    const crm = part('crm', () => ({ facets: plan('Standard') }), { own: true });
    const nps = part('delighted', () => ({ kind: 'unreachable' }));
    const answer = await merged([crm, nps])(['plan', 'nps']);
    expect(answer).toMatchObject({
      ok: true,
      value: {
        failed: { delighted: { kind: 'unreachable' } },
        facets: { plan: { state: 'present' }, nps: { state: 'unknown', error: { kind: 'unreachable' } } },
      },
    });
  });

  it('fail together when each of them does, and at once when the CRM says that somebody else is signed in', async () => {
    const away = part('crm', () => ({ kind: 'offline' }), { own: true });
    expect(await merged([away, part('b', () => ({ kind: 'unreachable' }))])()).toEqual({ ok: false, error: { kind: 'offline' } });
    const other = part('crm', () => ({ identity: { ...IDENTITY, userId: 'other' } }), { own: true });
    const answer = await merged([other, part('b', () => ({ facets: plan('Business') }))])();
    expect(answer).toMatchObject({ ok: false, error: { kind: 'identity-mismatch' } });
  });

  it('tell of the limit that stops reading first, and whose it is', async () => {
    const crm = part('crm', () => ({ limit: { used: 70, allowed: 100, share: 0.8 } }), { own: true });
    const bills = part('stripe', () => ({ limit: { used: 10, allowed: 100, share: 0.8 } }));
    const answer = await merged([bills, crm])();
    expect(answer).toMatchObject({ ok: true, value: { limit: { used: 70, allowed: 100, share: 0.8, source: 'crm' } } });
  });

  it('are never given the answer of another account', async () => {
    const wrong = part('stripe', () => ({ accountId: 'other', facets: plan('Business') }));
    const answer = await merged([part('crm', () => ({ facets: plan('Standard') }), { own: true }), wrong])();
    expect(answer).toMatchObject({
      value: { facets: { plan: { value: { planName: 'Standard' } } }, failed: { stripe: { kind: 'not-found' } }, conflicts: [] },
    });
  });

  it('keep their last words: a source that fails now still counts with what it said, under its own time', async () => {
    let stripe: Said = { facets: plan('Business', 40) };
    const memory = new Memory();
    const parts = [part('stripe', () => stripe), part('crm', () => ({ facets: plan('Standard') }), { own: true })];
    await merged(parts, memory)();
    stripe = { kind: 'unreachable' };
    // Another worker: nothing but the memory is left.
    const answer = await merged(parts, memory)(['plan'], NOW + MINUTE);
    expect(answer).toMatchObject({
      value: { facets: { plan: { value: { planName: 'Business', seats: 40 }, fetchedAtMs: NOW } } },
    });
  });
});

describe('the key of an account', () => {
  const crm = () =>
    part('crm', () => ({ keys: { domain: 'www.mihon.example', externalId: 'C-1' } }), { own: true, facets: ['profile'] });

  it('is the CRM’s to say: it is asked first, once', async () => {
    const memory = new Memory();
    const own = crm();
    const nps = part('delighted', () => ({}), { knownBy: ['domain'], facets: ['nps'] });
    const ask = merged([own, nps], memory);
    await ask(['nps']);
    await ask(['nps']);
    expect(own.asked.map(({ facets }) => facets)).toEqual([['profile']]);
    expect(nps.asked.map(({ key }) => key)).toEqual(['mihon.example', 'mihon.example']);
  });

  it('is what a person said, before all else', async () => {
    const bills = part('stripe', () => ({}), { knownBy: ['external-id'], key: 'cus_1' });
    await merged([crm(), bills])();
    expect(bills.asked.map(({ key }) => key)).toEqual(['cus_1']);
  });

  it('is never a domain that many share', async () => {
    const own = part('crm', () => ({ keys: { domain: 'gmail.com' } }), { own: true });
    const nps = part('delighted', () => ({}), { knownBy: ['domain'], facets: ['nps'] });
    expect(await merged([own, nps])(['plan', 'nps'])).toMatchObject({
      value: { failed: { delighted: { kind: 'not-found', what: 'domain' } } },
    });
    expect(nps.asked).toEqual([]);
  });
});
