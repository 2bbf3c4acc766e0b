import fc from 'fast-check';
import { JSONPathEnvironment, type JSONValue } from 'json-p3';
import { describe, expect, it } from 'vitest';
import { parsePath } from '@/lib/sources/connectors/generic-json/path/parse-path';
import { queryPath } from '@/lib/sources/connectors/generic-json/path/query-path';

/** RFC 9535 as another implementation has it; without its functions, which a mapping may not call. */
const peer = new JSONPathEnvironment({ maxRecursionDepth: 1000 });
for (const name of [...peer.functionRegister.keys()]) peer.functionRegister.delete(name);

function ours(path: string, value: unknown): unknown {
  const parsed = parsePath(path);
  if (!parsed.ok) return 'refused';
  const found = queryPath(parsed.path, value);
  return found.ok ? found.values : found.why;
}

function theirs(path: string, value: JSONValue): unknown {
  try {
    return peer.query(path, value).values();
  } catch {
    return 'refused';
  }
}

const VALUE = {
  account: { seats: 80, 'plan name': 'Standard', "it's": 1, 見本: 2, a: { b: [1, [2, 3], { c: null }] } },
  meters: [
    { name: 'seats', used: 62, included: 80, ok: true },
    { name: 'storage', used: 120.5, included: null, ok: false },
    { name: 'api', used: 0, tags: ['x', 'y'] },
  ],
};

const PATHS = [
  ...['$', '$.account.seats', "$['account']['plan name']", '$["account"]["it\'s"]', "$['account']['it\\'s']", '$.account.見本'],
  ...['$.meters[0].name', '$.meters[-1].name', '$.meters[3]', '$.meters[-4]', '$.meters[*].used', '$.meters.*.used', '$.*'],
  ...[
    '$.meters[0,1].used',
    '$.meters[1:].used',
    '$.meters[::-1].used',
    '$.meters[:2].used',
    '$.meters[::2].used',
    '$.meters[5:0:-1]',
  ],
  ...[
    '$..used',
    '$..[0]',
    '$..*',
    '$..["used","name"]',
    '$.account..b',
    '$.meters[-2:].used',
    '$.meters[::0]',
    '$.meters[0:9:2]',
  ],
  ...[
    "$.meters[?@.name=='seats'].used",
    '$.meters[?@.used>=62].name',
    '$.meters[?@.included==null].name',
    '$.meters[?@.ok].name',
  ],
  ...[
    '$.meters[?!@.ok].name',
    '$.meters[?!(@.ok==true)].name',
    "$.meters[?@.ok==true||@.name=='api'].name",
    '$.meters[?@.tags[0]=="x"]',
  ],
  ...[
    '$.meters[?@.used<$.account.seats].name',
    '$.meters[?@.a==@.b].name',
    '$.meters[? (@.used > 1 && @.used < 100) ].name',
    '$[?@[*]]',
  ],
  ...[
    '$.meters[?@.name<"seats"].name',
    '$.meters[?@.used==62.0]',
    '$.meters[?@.used==6.2e1]',
    '$.meters[?1==1].name',
    '$.meters[?@.ok!=false]',
  ],
  ...[
    '$ .account\n.seats',
    '$[ "account" ]',
    '$["\\u8a8b"]',
    '$["\\ud83d\\ude00"]',
    '$.account.a.b[1][0]',
    '$.meters[?@.tags[?@=="y"]].name',
  ],
  ...[
    '',
    'account',
    '$.',
    '$..',
    '$[',
    '$[]',
    '$[01]',
    '$[-0]',
    '$[1.5]',
    '$["a]',
    '$.1a',
    '$ ',
    ' $',
    '$.a b',
    '$[?]',
    '$[?@.a==]',
  ],
  ...['$[?@.a=1]', '$[?@..a==1]', '$[?@.*==1]', '$[?1]', '$[?"a"]', '$["\\x"]', '$["\\ud83d"]', '$[9007199254740993]'],
  ...[
    '$.meters[?length(@.name)==3]',
    "$.meters[?match(@.name,'(a+)+$')]",
    '$[?@.a==01]',
    '$[?(@.a]',
    '$.a..',
    '$[*,]',
    '$[?@.a===1]',
    '$$',
  ],
];

describe('a path into JSON', () => {
  it.each(PATHS)('reads as the standard has it: %j', (path) => expect(ours(path, VALUE)).toEqual(theirs(path, VALUE)));

  it('is the standard’s over whatever is asked of whatever value', () => {
    const name = fc.constantFrom('a', 'b', 'account', 'meters', 'c d');
    const literal = fc.constantFrom('1', '-2.5', '"a"', "'b'", 'true', 'null', '0');
    const single = fc.array(
      fc.oneof(
        name.map((n) => `["${n}"]`),
        fc.integer({ min: -3, max: 3 }).map((i) => `[${i}]`),
      ),
      { maxLength: 2 },
    );
    const operand = fc.oneof(
      literal,
      single.map((parts) => `@${parts.join('')}`),
    );
    const comparison = fc
      .tuple(operand, fc.constantFrom('==', '!=', '<', '<=', '>', '>='), operand)
      .map((parts) => parts.join(' '));
    const part = fc.oneof(
      name.map((n) => `['${n}']`),
      fc.constantFrom('.a', '.b', '.*', '[*]', '..a', '..*', '..[0]', '[?@.a]', '[?!@.b]', '[0,1,"a"]'),
      fc.integer({ min: -4, max: 4 }).map((i) => `[${i}]`),
      fc
        .tuple(...[0, 1, 2].map(() => fc.option(fc.integer({ min: -5, max: 5 }), { nil: '' })))
        .map((ends) => `[${ends.join(':')}]`),
      comparison.map((test) => `[?${test}]`),
      fc.tuple(comparison, fc.constantFrom('&&', '||'), comparison).map(([a, mark, b]) => `[?!(${a}) ${mark} ${b}]`),
    );
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(0, 1, -2.5, 'a', 'b', true, null),
        fc.array(tie('json'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom('a', 'b', 'account', 'c d'), tie('json'), { maxKeys: 3 }),
      ),
    }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 3 }), json, (parts, value) => {
        const path = `$${parts.join('')}`;
        expect(ours(path, value)).toEqual(theirs(path, value as JSONValue));
      }),
      { numRuns: 1500 },
    );
  });

  it('wants parentheses where the standard does and the other implementation does not', () =>
    expect(parsePath('$[?!@.a==1]')).toEqual({ ok: false, at: 7, expected: '"]"' }));

  it('says where a bad one goes wrong', () => {
    expect(parsePath('$.meters[?@.name=="seats"')).toEqual({ ok: false, at: 25, expected: '"]"' });
    expect(parsePath('$.meters[?length(@)>1]')).toEqual({ ok: false, at: 10, expected: 'no function' });
    expect(parsePath('meters')).toEqual({ ok: false, at: 0, expected: '"$"' });
    expect(parsePath(`$${'[?@'.repeat(30)}`)).toMatchObject({ ok: false, expected: 'fewer brackets in each other' });
    expect(parsePath(`$${'.a'.repeat(200)}`)).toMatchObject({ ok: false, at: 300 });
  });

  it('never throws, whatever is written', () => {
    const text = fc.string({ unit: fc.constantFrom(...'$.@?[]()*:,"\'\\!=<>&|ab019- \nuü'.split('')), maxLength: 40 });
    fc.assert(
      fc.property(text, (rest) => typeof parsePath(`$${rest}`).ok === 'boolean'),
      { numRuns: 3000 },
    );
  });

  it('ends where an answer is made to cost', () => {
    const wide = Array.from({ length: 20_000 }, () => Array.from({ length: 60 }, (_, i) => i));
    expect(ours('$..*', wide)).toBe('too much');
    expect(ours('$..*..*..*..*', wide.slice(0, 10_000))).toBe('too much');
    expect(ours('$[?$..*]', wide.slice(0, 1000))).toBe('too much');
    let deep: unknown = 1;
    for (let i = 0; i < 10_000; i++) deep = [deep];
    expect(ours('$..x', deep)).toBe('too deep');
    expect(ours('$[?@ == $[0]]', [deep, deep])).toBe('too deep');
  });

  it('reads no member that the answer does not have itself', () => {
    expect(ours('$.constructor', {})).toEqual([]);
    expect(ours('$.__proto__', JSON.parse('{"__proto__":1}'))).toEqual([1]);
    expect(ours('$.length', [1])).toEqual([]);
  });
});
