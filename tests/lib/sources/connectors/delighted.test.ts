import { describe, expect, it } from 'vitest';
import { connector } from '@/lib/sources/connectors/delighted';
import { examples } from '@/lib/sources/connectors/delighted/examples';
import { ownBy } from '@/lib/sources/connectors/delighted/own-responses';
import type { Http } from '@/lib/sources/source';
import { requestOf, sourceOf } from '../kit/recorded-network';

const [example] = examples;
if (!example) throw new Error('no example');
const response = (email: string) => ({ person: { id: '1', email }, score: 9, survey_type: 'nps', created_at: 1_790_000_000 });

function pages(of: (page: number) => unknown[]) {
  const asked: number[] = [];
  const http: Http = async (url) => {
    const page = Number(new URL(url).searchParams.get('page'));
    asked.push(page);
    return Response.json(of(page));
  };
  return {
    asked,
    read: (key: string) =>
      sourceOf(connector, example as NonNullable<typeof example>, http).fetch(
        requestOf(connector, example as NonNullable<typeof example>, { key }),
      ),
  };
}
const full = (email: string) => Array.from({ length: 100 }, () => response(email));

describe('whose a response is', () => {
  it.each([
    ['mihon.example', 'a@mihon.example', true],
    ['Mihon.Example', 'A@MIHON.example', true],
    ['mihon.example', 'a@eu.mihon.example', true],
    ['mihon.example', 'a@xmihon.example', false],
    ['mihon.example', 'a@mihon.example.evil.example', false],
    ['mihon.example', '"@mihon.example"@evil.example', false],
    ['a@mihon.example', 'b@mihon.example', false],
  ])('%s, %s: %s', (key, email, own) => expect(ownBy(key, undefined)?.(response(email))).toBe(own));

  it.each(['gmail.com', 'yahoo.co.jp', 'not a domain', '001000000000001AAA'])('cannot be told by %s', (key) =>
    expect(ownBy(key, undefined)).toBeNull(),
  );
});

describe('the pages of responses', () => {
  it('end with the first that is not full', async () => {
    const { asked, read } = pages((page) => (page === 1 ? full('a@mihon.example') : []));
    const answer = await read('mihon.example');
    expect(asked).toEqual([1, 2]);
    expect(answer.ok && answer.value.facets.nps).toMatchObject({ state: 'present', value: { responses: { length: 100 } } });
  });

  it('end after ten, and what came is told to be a part', async () => {
    const { asked, read } = pages((page) =>
      page === 1 ? [response('a@mihon.example'), ...full('b@other.example').slice(1)] : full('b@other.example'),
    );
    const answer = await read('mihon.example');
    expect(asked).toHaveLength(10);
    expect(answer.ok && answer.value.facets.nps).toMatchObject({
      state: 'present',
      value: { responses: { length: 1 } },
      problems: [{ received: 'the first page only' }],
    });
  });

  it('say nothing where none of the newest thousand is ours: older ones may be', async () => {
    expect(await pages(() => full('b@other.example')).read('mihon.example')).toMatchObject({
      ok: false,
      error: { kind: 'unexpected-shape' },
    });
  });
});
