import { afterEach, describe, expect, it } from 'vitest';
import type { FieldReading, ReadAs } from '@/lib/crm/learn/field-reading';
import { FieldReading as Schema } from '@/lib/crm/learn/field-reading';
import { learnField } from '@/lib/crm/learn/learn-field';
import { readField } from '@/lib/crm/learn/read-field';
import { z } from '@/lib/domain/z';

afterEach(() => {
  document.body.innerHTML = '';
  document.documentElement.lang = '';
});

/** Every way to read what `#it` (or the given selector) points at; the id itself is taken away first. */
function waysOn(html: string, as: ReadAs = 'text', selector = '[data-it]'): FieldReading[] {
  document.body.innerHTML = html;
  const pick = document.querySelector(selector);
  if (!pick) throw new Error('nothing to point at');
  pick.removeAttribute('data-it');
  const ways = learnField(document, pick, { id: 'x', as }).map(({ reading }) => reading);
  for (const way of ways) expect(z.safeParse(Schema, JSON.parse(JSON.stringify(way))).success).toBe(true);
  return ways;
}

function on(html: string, way: FieldReading | undefined) {
  document.body.innerHTML = html;
  if (!way) return 'no way';
  const read = readField(document, way);
  return read.state === 'read' ? read.value : read.state;
}

const bestOn = (html: string, as?: ReadAs) => waysOn(html, as)[0];
const placeOn = (html: string, as?: ReadAs) => bestOn(html, as)?.place;

describe('what is chosen', () => {
  it.each([
    ['<dl><dt>プラン</dt><dd data-it>ビジネス</dd></dl>', { relation: 'definition', texts: ['プラン'] }],
    ['<table><tr><th>Plan:</th><td data-it>Business</td></tr></table>', { relation: 'row', texts: ['plan'] }],
    ['<label for="a1">Plan *</label><input id="a1" data-it value="Business">', { relation: 'for', texts: ['plan'] }],
    ['<label>Plan <input data-it value="Business"></label>', { relation: 'for', texts: ['plan'] }],
    ['<p id="q7x">Plan</p><p aria-labelledby="q7x" data-it>Business</p>', { relation: 'labelledby', texts: ['plan'] }],
    ['<p><span aria-label="Plan" data-it>Business</span></p>', { relation: 'aria-label', texts: ['plan'] }],
    ['<div><span>ﾌﾟﾗﾝ</span><b data-it>Business</b></div>', { relation: 'beside', texts: ['プラン'] }],
    ['<p>Plan: <b data-it>Business</b></p>', { relation: 'text-before', texts: ['plan'] }],
    ['<p data-it>Plan: Business</p>', { relation: 'inside', texts: ['plan'] }],
    ['<p>x</p><div data-field="plan"><i data-it>Business</i></div>', { by: 'attribute', name: 'data-field', value: 'plan' }],
    ['<p>x</p><h1 data-it>見本商事</h1>', { by: 'heading', level: 1 }],
  ])('%s', (html, place) => expect(placeOn(html)).toMatchObject(place));

  it('crosses a row and a column', () => {
    const table = (used: string) =>
      `<table><tr><th>Meter</th><th>Used</th><th>Included</th></tr><tr><td>Storage</td><td>7 GB</td><td>9 GB</td></tr>${used}</table>`;
    const way = bestOn(table('<tr><td>Seats</td><td>40</td><td data-it>50</td></tr>'), 'count');
    expect(way?.place).toMatchObject({ relation: 'cross', texts: ['seats'], column: ['included'] });
    const turned =
      '<table><tr><th>Meter</th><th>Included</th><th>Used</th></tr><tr><td>Seats</td><td>60</td><td>41</td></tr></table>';
    expect(on(turned, way)).toBe(60);
    expect(on(table(''), way)).toBe('missing');
  });

  it('never is a name that a build or a framework made', () => {
    const html =
      '<div id="ember1234" class="css-1x2y3z sc-abc123"><i id="react-select-2" class="_3kQx9 Hf8aZq" data-testid="x9f8e7d6" data-it>Business</i></div>';
    const places = waysOn(html).map(({ place }) => place);
    expect(places.filter(({ by }) => by === 'id' || by === 'class' || by === 'attribute')).toEqual([]);
    expect(JSON.stringify(places)).not.toMatch(/ember|css-|react|3kQ|Hf8|x9f8/);
  });

  it('is nothing where the element cannot be such a value', () => {
    expect(waysOn('<dl><dt>Renewal</dt><dd data-it>soon</dd></dl>', 'date')).toEqual([]);
    expect(waysOn('<dl><dt>Seats</dt><dd data-it>¥50</dd></dl>', 'count')).toEqual([]);
  });

  it('reads the machine form where the text is none', () => {
    const way = bestOn('<p>Renewal: <time datetime="2026-11-23" data-it>in 3 weeks</time></p>', 'date');
    expect(on('<p>Renewal: <time datetime="2027-01-05">in 9 weeks</time></p>', way)).toBe('2027-01-05');
  });

  it('reads through open shadow roots', () => {
    document.body.innerHTML = '<main><div></div></main>';
    const host = document.querySelector('div');
    host
      ?.attachShadow({ mode: 'open' })
      .append(...new DOMParser().parseFromString('<dl><dt>Plan</dt><dd>Business</dd></dl>', 'text/html').body.children);
    const pick = host?.shadowRoot?.querySelector('dd');
    const [best] = pick ? learnField(document, pick, { id: 'x', as: 'text' }) : [];
    expect(best && readField(document, best.reading)).toMatchObject({ state: 'read', value: 'Business' });
  });
});

describe('a field that is missing is unknown, not the neighbour’s', () => {
  it.each([
    [
      '<dl><dt>Plan</dt><dd data-it>Business</dd><dt>Seat type</dt><dd>Full</dd></dl>',
      [
        '<dl><dt>Seat type</dt><dd>Full</dd></dl>',
        '<dl><dt>Plan</dt><dt>Seat type</dt><dd>Full</dd></dl>',
        '<dl><dt>Plan</dt><dd></dd><dt>Seat type</dt><dd>Full</dd></dl>',
      ],
    ],
    [
      '<table><tr><th>Plan</th><td data-it>Business</td><th>Type</th><td>Full</td></tr></table>',
      [
        '<table><tr><th>Plan</th><th>Type</th><td>Full</td></tr></table>',
        '<table><tr><th>Plan</th></tr><tr><th>Type</th><td>Full</td></tr></table>',
      ],
    ],
    [
      '<div class="r"><span>Plan</span><b data-it>Business</b></div><div class="r"><span>Type</span><b>Full</b></div>',
      [
        '<div class="r"><span>Plan</span></div><div class="r"><span>Type</span><b>Full</b></div>',
        '<div class="r"><span>Type</span><b>Full</b></div>',
      ],
    ],
    [
      '<p class="k">Plan</p><p class="v" data-it>Business</p><p class="k">Type</p><p class="v">Full</p>',
      ['<p class="k">Plan</p><p class="k">Type</p><p class="v">Full</p>'],
    ],
    [
      '<label for="a">Plan</label><input id="a" data-it value="Business"><label for="b">Type</label><input id="b" value="Full">',
      ['<label for="a">Plan</label><label for="b">Type</label><input id="b" value="Full">'],
    ],
    [
      '<ul><li data-it>Plan: Business</li><li>Type: Full</li></ul>',
      [
        '<ul><li>Plan:</li><li>Type: Full</li></ul>',
        '<div><span>Plan:</span><span>Type: Full</span></div>',
        '<p>Plan:<br>Type: Full</p>',
        '<ul><li>Type: Full</li></ul>',
      ],
    ],
    ['<p>Plan: <b data-it>Business</b> Type: <b>Full</b></p>', ['<p>Plan: Type: <b>Full</b></p>', '<p>Type: <b>Full</b></p>']],
    [
      '<div><div><b data-it>Business</b><i>Plan</i></div><div><b>Full</b><i>Type</i></div></div>',
      ['<div><div><i>Plan</i></div><div><b>Full</b><i>Type</i></div></div>', '<div><div><b>Full</b><i>Type</i></div></div>'],
    ],
  ])('%s', (html, without) => {
    // Each way that is not known to be weak, not only the best one.
    const ways = waysOn(html).filter(({ place }) => place.by === 'label');
    expect(ways.length).toBeGreaterThan(0);
    for (const page of without)
      for (const way of ways) expect([page, way.place, on(page, way)]).toEqual([page, way.place, 'missing']);
  });

  it('is unknown where two places fit', () => {
    const way = bestOn('<dl><dt>更新日</dt><dd data-it>2026/11/23</dd></dl>', 'date');
    expect(on('<dl><dt>更新日</dt><dd>2026/11/23</dd><dt>更新日</dt><dd>2026/01/05</dd></dl>', way)).toBe('ambiguous');
  });

  it('does not read what is hidden, of the record before or for later', () => {
    const way = bestOn('<dl><dt>Plan</dt><dd data-it>Business</dd></dl>');
    expect(on('<dl hidden><dt>Plan</dt><dd>Starter</dd></dl>', way)).toBe('missing');
    expect(on('<dl style="display: none"><dt>Plan</dt><dd>Starter</dd></dl><dl><dt>Plan</dt><dd>Business</dd></dl>', way)).toBe(
      'Business',
    );
  });

  it('is not read from the sidebar when it is gone from the page', () => {
    const aside = '<aside><dl><dt>Plan</dt><dd>Starter</dd></dl></aside>';
    const way = bestOn(`<main><dl><dt>Plan</dt><dd data-it>Business</dd></dl></main>${aside}`);
    expect(on(`<main><dl></dl></main>${aside}`, way)).toBe('missing');
  });

  it('with a path that counts, reads nothing as soon as the count is another', () => {
    const ways = waysOn('<div><p>見本</p><p data-it>Business</p><p>Full</p></div>').filter(({ place }) => place.by === 'path');
    expect(ways.length).toBeGreaterThan(0);
    for (const way of ways) expect(on('<div><p>見本</p><p>Full</p></div>', way)).toBe('missing');
  });
});
