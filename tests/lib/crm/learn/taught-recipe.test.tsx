import { afterEach, describe, expect, it } from 'vitest';
import type { FieldToLearn } from '@/lib/crm/learn/learn-field';
import { fieldToLearn } from '@/lib/crm/learn/learn-field';
import { addSample, type Lesson, newLesson, openSample, teachField } from '@/lib/crm/learn/lesson';
import { lessonResult } from '@/lib/crm/learn/lesson-result';
import { pageHealth } from '@/lib/crm/learn/page-health';
import { readField, readRecord } from '@/lib/crm/learn/read-field';
import { taughtRecipe } from '@/lib/crm/learn/taught-recipe';
import { checkRecipe } from '@/lib/crm/load-recipe';
import { recogniseData } from '@/lib/crm/match/data-recipe';

const fields: FieldToLearn[] = [
  { id: 'profile.name', as: 'text' },
  { id: 'plan.planName', as: 'text' },
];
const named = { id: 'taught', name: '社内CRM' };

const show = (name: string, plan: string | null, label = 'プラン') => {
  document.body.innerHTML = `<main><h1>${name}</h1><dl>${plan === null ? '' : `<dt>${label}</dt><dd>${plan}</dd>`}<dt>担当</dt><dd>見本 花子</dd></dl></main>`;
};
const pick = (selector: string) => {
  const element = document.querySelector(selector);
  return element ? { element } : ({ absent: true } as const);
};
const sample = (lesson: Lesson, nth: number, plan = pick('dd')) =>
  addSample(lesson, {
    document,
    url: `https://crm.example.test/c/${nth}`,
    picks: { 'profile.name': pick('h1'), 'plan.planName': plan },
  });

function taught(...labels: string[]): Lesson {
  return labels.reduce((lesson, label, index) => {
    show(`見本商事${index}`, ['Starter', 'Business', 'Standard'][index] ?? '', label);
    return sample(lesson, index + 1);
  }, newLesson(fields));
}

afterEach(() => {
  document.body.innerHTML = '';
});

describe('a lesson as a recipe', () => {
  it('recognises further records and reads them', () => {
    const made = taughtRecipe(taught('プラン', 'プラン', 'プラン'), named);
    if (!made.ok) throw new Error(made.gap);
    // The worker keeps no recipe that breaks the rules of a file's.
    expect(checkRecipe(made.recipe)).toEqual({ ok: true, recipe: made.recipe });
    const { says } = recogniseData(made.recipe, new URL('https://crm.example.test/c/77'));
    expect(says).toMatchObject({
      state: 'account',
      confidence: 'needs-confirmation',
      ref: { crm: 'taught', tenant: 'crm.example.test', accountId: '77' },
    });
    show('例示建設', 'Enterprise');
    expect(readRecord(document, made.recipe.fields ?? {})).toMatchObject({
      'plan.planName': { state: 'read', value: 'Enterprise' },
    });
  });

  it('is none before a third record, or where the address does not say which record it is', () => {
    expect(taughtRecipe(taught('プラン', 'プラン'), named)).toEqual({ ok: false, gap: 'more-records' });
    const lesson = taught('プラン', 'プラン', 'プラン');
    const same = lesson.urls.map(() => ['https://crm.example.test/app']);
    expect(taughtRecipe({ ...lesson, urls: same }, named)).toEqual({ ok: false, gap: 'id-not-in-address' });
    const hosts = lesson.urls.map(([url = ''], index) => [url.replace('crm', `crm${index}`)]);
    expect(taughtRecipe({ ...lesson, urls: hosts }, named)).toEqual({ ok: false, gap: 'other-hosts' });
  });
});

describe('what three records teach', () => {
  it('knows the label in both languages once it was shown both', () => {
    const { fields: results, pageFields } = lessonResult(taught('プラン', 'Plan', 'プラン'));
    expect(results.find(({ id }) => id === 'plan.planName')).toMatchObject({
      right: 3,
      of: 3,
      reading: { place: { texts: ['プラン', 'plan'] } },
    });
    show('例示建設', 'Enterprise', 'Plan');
    expect(readRecord(document, pageFields)['plan.planName']).toMatchObject({ value: 'Enterprise' });
  });

  it('drops what reads something on a page that has none', () => {
    let lesson = taught('プラン');
    show('見本商事1', null);
    lesson = sample(lesson, 2, { absent: true });
    show('見本商事2', 'Standard');
    lesson = sample(lesson, 3);
    const [, plan] = lessonResult(lesson).fields;
    expect(plan).toMatchObject({ right: 3, of: 3 });
    show('見本商事3', null);
    expect(plan?.reading && readField(document, plan.reading)).toEqual({ state: 'missing' });
  });

  it('says where it was wrong, and keeps no reading that was', () => {
    let lesson = taught('プラン', 'プラン');
    show('見本商事2', 'Standard');
    // The person says that this is not the plan: nothing that read it may stay.
    lesson = sample(lesson, 3, { absent: true });
    const { fields: results, pageFields } = lessonResult(lesson);
    expect(results[1]).toMatchObject({ id: 'plan.planName', reading: null, right: 0, of: 3 });
    expect(Object.keys(pageFields)).toEqual(['profile.name']);
  });

  it('takes the last word on a field of one record', () => {
    show('見本商事', 'Starter');
    let lesson = openSample(newLesson(fields), 'https://crm.example.test/c/1');
    lesson = teachField(lesson, document, 'plan.planName', pick('dd:last-child'));
    lesson = teachField(lesson, document, 'plan.planName', pick('dd'));
    const [plan] = lessonResult(lesson).fields;
    expect(plan).toMatchObject({ right: 1, of: 1, reading: { place: { texts: ['プラン'] } } });
  });

  it('does not stand under a heading that is the record’s own name', () => {
    const { pageFields } = lessonResult(taught('プラン'));
    expect(JSON.stringify(pageFields)).not.toContain('見本商事');
  });
});

describe('the self-test of a taught page', () => {
  it('tells a page that has changed from one with a gap', () => {
    const { pageFields } = lessonResult(taught('プラン', 'プラン', 'プラン'));
    show('例示建設', 'Business');
    expect(pageHealth(document, pageFields)).toEqual({ state: 'well' });
    show('例示建設', null);
    expect(pageHealth(document, pageFields)).toEqual({ state: 'partly', failed: ['plan.planName'] });
    document.body.innerHTML = '<form><input type="password"></form>';
    expect(pageHealth(document, pageFields)).toEqual({ state: 'changed', failed: ['profile.name', 'plan.planName'] });
  });
});

it('a canonical field says how it is read', () => {
  expect(fieldToLearn({ id: 'plan.seats', kind: 'count' })).toEqual({ id: 'plan.seats', as: 'count', part: 'second' });
  expect(fieldToLearn({ id: 'usage.seats.used', kind: 'quantity' })).toEqual({
    id: 'usage.seats.used',
    as: 'quantity',
    part: 'first',
  });
  expect(fieldToLearn({ id: 'plan.renewalOn', kind: 'date' })).toEqual({ id: 'plan.renewalOn', as: 'date' });
  expect(fieldToLearn({ id: 'profile.industry', kind: 'code' })).toEqual({ id: 'profile.industry', as: 'text' });
});
