import { describe, expect, it } from 'vitest';
import { loadPlaybook, loadPlaybookText, TEXT_LIMIT } from '@/lib/playbook/load-playbook';
import { nextPlaybook } from '@/lib/playbook/next-playbook';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';

type Json = Record<string, unknown>;
const clone = () => structuredClone(samplePlaybook()) as unknown as { offers: Json[]; features: Json[] } & Json;
const problems = (input: unknown) => {
  const loaded = loadPlaybook(input);
  return loaded.ok ? [] : loaded.problems.map(({ path, code }) => `${path} ${code}`);
};

describe('loadPlaybook', () => {
  it('gives back a playbook that went through JSON', () => {
    const loaded = loadPlaybook(JSON.parse(JSON.stringify(samplePlaybook())));
    expect(loaded).toEqual({ ok: true, playbook: samplePlaybook() });
  });

  it('O103 names the place of every fault', () => {
    const broken = clone();
    broken.currency = 'yen';
    Object.assign(broken.offers[3] ?? {}, { prior: { a: -1, b: 1 } });
    expect(problems(broken)).toEqual(['currency wrong-format', 'offers.3.prior.a not-above']);
  });

  it.each([[null], ['text'], [[]], [{}], [{ format: 'tsugite-playbook/2' }], [undefined], [() => 1]])('refuses %j', (input) => {
    expect(loadPlaybook(input).ok).toBe(false);
  });

  it('O103 refuses what throws when it is read, without throwing', () => {
    const trap = new Proxy(clone(), {
      get: () => {
        throw new Error('trap');
      },
    });
    expect(problems(trap)).toEqual([' unreadable']);
  });
});

describe('O104 a playbook that does not end', () => {
  it('is refused where a condition contains itself', () => {
    const pack = clone();
    const loop: Json = { all: [] };
    loop.all = [loop, loop];
    Object.assign(pack.offers[2] ?? {}, { suitability: loop });
    expect(problems(pack)).toEqual(['offers.2.suitability.all.0 cyclic']);
  });

  it.each(['not', 'all'])('is refused where a condition is ten thousand levels deep (%s)', (word) => {
    const pack = clone();
    let deep: unknown = { all: [] };
    for (let i = 0; i < 10_000; i += 1) deep = { [word]: word === 'not' ? deep : [deep] };
    Object.assign(pack.offers[1] ?? {}, { eligibility: deep });
    expect(problems(pack)).toEqual(['offers.1.eligibility too-deep']);
  });

  it('is refused where a few objects stand in a thousand million places', () => {
    const pack = clone();
    let many: unknown = { all: [] };
    for (let i = 0; i < 60; i += 1) many = { any: [many, many] };
    Object.assign(pack.offers[0] ?? {}, { eligibility: many });
    expect(problems(pack)).toEqual([' too-many']);
  });

  it('may use one object in two places', () => {
    const pack = clone();
    const [first, second] = pack.offers;
    Object.assign(second ?? {}, { eligibility: first?.eligibility });
    expect(problems(pack)).toEqual([]);
  });

  it('is refused where a list is longer than anybody keeps', () => {
    const pack = clone();
    expect(problems({ ...pack, offers: Array.from({ length: 1001 }, () => pack.offers[0]) })).toEqual(['offers too-many']);
  });
});

describe('O104 a playbook as text', () => {
  it('is refused unread where it is too long, and the old one stays in force', () => {
    const current = samplePlaybook();
    const text = 'x'.repeat(50_000_000);
    const { playbook, problems: found } = nextPlaybook(current, text, []);
    expect(playbook).toBe(current);
    expect(found).toEqual([{ path: '', code: 'too-large', params: { limit: TEXT_LIMIT } }]);
    expect(JSON.stringify(current).length).toBeLessThan(TEXT_LIMIT / 5);
  });

  it.each([
    ['{"a": 1,\n"b": }', 2],
    ['', 1],
    ['{\n\n', 3],
    ['not json', 1],
  ])('that is no JSON is told with its line: %j', (text, line) => {
    expect(loadPlaybookText(text)).toEqual({ ok: false, problems: [{ path: '', code: 'not-json', params: { line } }] });
  });
});

describe('O105 names that the language has a use for', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('%s is refused wherever it stands, and no prototype is touched', (name) => {
    const text = JSON.stringify(samplePlaybook()).replace('"included":{', `"included":{"${name}":{"polluted":true},`);
    const loaded = loadPlaybookText(text);
    const first = samplePlaybook().plans.findIndex(() => true);
    expect(loaded.ok ? [] : loaded.problems).toEqual([
      { path: `plans.${first}.included.${name}`, code: 'reserved-name', params: { name } },
    ]);
    expect(problems(JSON.parse(`{"${name}":{"polluted":true}}`))).toEqual([`${name} reserved-name`]);
    expect(({} as Json).polluted).toBeUndefined();
    expect((Object as unknown as Json).polluted).toBeUndefined();
  });
});

describe('O106 a field that nobody knows', () => {
  it('is refused with its path, however deep', () => {
    const pack = clone();
    Object.assign(pack.offers[4] ?? {}, { validUntill: '2027-03-31' });
    Object.assign(pack.features[0] ?? {}, { nam: 'x' });
    expect(problems(pack).sort()).toEqual(['features.0.nam unknown-key', 'offers.4.validUntill unknown-key']);
  });
});
