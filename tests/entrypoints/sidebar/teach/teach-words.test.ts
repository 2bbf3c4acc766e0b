import { beforeAll, describe, expect, it } from 'vitest';
import { tablesOf, withWords, wordTables } from '@/entrypoints/sidebar/teach/teach-words';
import { fieldToLearn } from '@/lib/crm/learn/learn-field';
import { type Lesson, newLesson } from '@/lib/crm/learn/lesson';
import { loadMessages } from '@/lib/i18n/messages';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';

const playbook = samplePlaybook();

beforeAll(() => loadMessages('ja'));

/** A lesson that reads these fields. */
function lessonOf(...ids: string[]): Lesson {
  const lesson = newLesson(ids.map((id) => fieldToLearn({ id, kind: 'text' })));
  const fields = lesson.fields.map((one) => ({
    ...one,
    told: [0],
    trials: [
      {
        reading: { place: { by: 'id' as const, id: one.field.id }, read: { as: 'text' as const } },
        survival: 90,
        right: [0],
        wrong: [],
      },
    ],
  }));
  return { ...lesson, fields, urls: [['https://crm.example.co.jp/a/1']] };
}
const seen = (value: string) => ({ state: 'read', value, raw: value }) as const;
const proposals = (...words: string[]) =>
  wordTables('ja', lessonOf('plan.planName'), { 'plan.planName': words }, playbook)[0]?.words.map(({ code }) => code);

describe('words that a lesson saw', () => {
  it('are kept once each, of worded fields alone', () => {
    const first = withWords(undefined, { 'plan.planName': seen('Ｂｕｓｉｎｅｓｓ'), 'profile.name': seen('見本商事') });
    const second = withWords(first, { 'plan.planName': seen('business'), 'lifecycle.stage': { state: 'missing' } });
    expect(withWords(second, { 'plan.planName': seen('Starter') })).toEqual({ 'plan.planName': ['Ｂｕｓｉｎｅｓｓ', 'Starter'] });
  });

  it('are proposed by the names of the playbook’s plans, and left open where none is alike', () => {
    expect(proposals('Business', 'スタンダードプラン', 'STARTER', 'work-enterprise')).toEqual([
      'work-business',
      '',
      'work-starter',
      'work-enterprise',
    ]);
  });

  it('are left open where two plans have the name', () => {
    const [plan] = playbook.plans;
    if (!plan) throw new Error('no plan');
    const two = { ...playbook, plans: [...playbook.plans, { ...plan, id: 'other-starter', productId: 'sign' }] };
    const [table] = wordTables('ja', lessonOf('plan.planName'), { 'plan.planName': ['Starter'] }, two);
    expect(table?.words).toEqual([{ word: 'Starter', code: '' }]);
  });

  it('ask nothing without a playbook, or of a field that will not be read', () => {
    expect(wordTables('ja', lessonOf('plan.planName'), { 'plan.planName': ['Starter'] }, null)).toEqual([]);
    expect(wordTables('ja', lessonOf('profile.name'), { 'plan.planName': ['Starter'] }, playbook)).toEqual([]);
  });

  it('become tables of the plan and its product: what a person said goes before what a plan is called', () => {
    const tables = wordTables('ja', lessonOf('plan.planName'), { 'plan.planName': ['Starter', '特別'] }, playbook);
    const made = tablesOf(tables, { 'plan.planName': { 特別: 'sign-basic', Starter: '' } }, playbook);
    expect(made['plan.planId']).toMatchObject({ 特別: 'sign-basic', enterprise: 'work-enterprise' });
    expect(made['plan.productId']).toMatchObject({ 特別: 'sign', enterprise: 'work' });
    expect(Object.keys(made['plan.planId'] ?? {}).filter((word) => /^starter$/i.test(word))).toEqual([]);
  });

  it('of stages are codes of the domain', () => {
    const tables = wordTables('ja', lessonOf('lifecycle.stage'), { 'lifecycle.stage': ['導入', '謎'] }, playbook);
    expect(tables[0]?.words).toEqual([
      { word: '導入', code: 'onboarding' },
      { word: '謎', code: '' },
    ]);
    expect(tablesOf(tables, {}, playbook)['lifecycle.stage']).toMatchObject({ 導入: 'onboarding', 拡大: 'expansion' });
  });
});
