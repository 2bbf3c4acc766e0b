import { render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { addSample, type Lesson, newLesson, type Pick } from '@/lib/crm/learn/lesson';
import { lessonResult, picksOf } from '@/lib/crm/learn/lesson-result';
import { type FieldRead, readRecord } from '@/lib/crm/learn/read-field';
import { definitionHtml, definitionPage } from '@/tests/e2e/learn-fixtures/definition-page';
import { type FixturePage, pointedAt } from '@/tests/e2e/learn-fixtures/fixture-page';
import { HashApp, hashPage } from '@/tests/e2e/learn-fixtures/hash-app';
import { listHtml, panelHtml, panelPage } from '@/tests/e2e/learn-fixtures/panel-page';
import { type FixtureRecord, OTHERS, RECORDS, TAUGHT } from '@/tests/e2e/learn-fixtures/records';
import { tableHtml, tablePage } from '@/tests/e2e/learn-fixtures/table-page';

const html = (body: string) => {
  document.body.innerHTML = body;
};

function showHashApp(record: FixtureRecord) {
  const before = RECORDS[record.nth % RECORDS.length] ?? record;
  document.body.innerHTML = '';
  render(<HashApp record={record} before={before} round={record.nth * 3} />);
}

const pages: [string, FixturePage, (record: FixtureRecord) => void][] = [
  [tablePage.name, tablePage, (record) => html(tableHtml(record))],
  [definitionPage.name, definitionPage, (record) => html(definitionHtml(record))],
  [panelPage.name, panelPage, (record) => html(`${listHtml()}${panelHtml(record)}`)],
  [hashPage.name, hashPage, showHashApp],
];

const urlOf = (page: FixturePage, record: FixtureRecord) => `https://crm.example.test${page.path(record)}`;
const valuesOf = (reads: Readonly<Record<string, FieldRead>>) =>
  Object.fromEntries(Object.entries(reads).map(([id, read]) => [id, read.state === 'read' ? read.value : null]));

/** All fields of a record, pointed at. */
function pointing(page: FixturePage, record: FixtureRecord): Record<string, Pick> {
  const pointers = Object.entries(page.pointers(record));
  return Object.fromEntries(
    pointers.map(([id, pointer]) => {
      const element = pointedAt(document, pointer);
      if (!element) throw new Error(`${page.name}: nothing to point at for ${id}`);
      return [id, { element }];
    }),
  );
}

/** Taught on one record; on two more the person agrees with what was read. */
function teach(page: FixturePage, show: (record: FixtureRecord) => void): Lesson {
  let lesson = newLesson(page.fields, page.context);
  for (const [index, record] of TAUGHT.entries()) {
    show(record);
    const reads = readRecord(document, lessonResult(lesson).pageFields);
    if (index > 0) expect(valuesOf(reads)).toEqual(page.truth(record));
    const picks = index === 0 ? pointing(page, record) : picksOf(reads);
    // What is kept between two pages is plain data.
    lesson = structuredClone(addSample(lesson, { document, url: urlOf(page, record), picks }));
    expect(lessonResult(lesson).needs).toBe(2 - index);
  }
  return lesson;
}

afterEach(() => html(''));

describe.each(pages)('%s', (_, page, show) => {
  it('is learned from one record, agreed with on two, and read right on all others', () => {
    document.documentElement.lang = page.lang;
    const { fields, pageFields, address } = lessonResult(teach(page, show));
    expect(fields.map(({ id, right, of }) => [id, right, of])).toEqual(page.fields.map(({ id }) => [id, 3, 3]));
    expect(address.state === 'found' && address.ids).toEqual(TAUGHT.map(page.idOf));
    expect(OTHERS.length).toBeGreaterThanOrEqual(10);
    for (const record of OTHERS) {
      show(record);
      expect({ of: record.nth, ...valuesOf(readRecord(document, pageFields)) }).toEqual({
        of: record.nth,
        ...page.truth(record),
      });
    }
  });

  it('is found by what lasts: no structure that counts siblings, no names that a build makes', () => {
    document.documentElement.lang = page.lang;
    const { fields } = lessonResult(teach(page, show));
    expect(fields.filter(({ survives }) => survives !== 'well').map(({ id }) => id)).toEqual([]);
    expect(JSON.stringify(fields)).not.toMatch(/css-|:r\d/);
  });
});
