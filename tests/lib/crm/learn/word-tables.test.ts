import { describe, expect, it } from 'vitest';
import type { FieldReading } from '@/lib/crm/learn/field-reading';
import { readValue } from '@/lib/crm/learn/read-value';
import { withTables } from '@/lib/crm/learn/word-tables';

const under = (label: string): FieldReading => ({
  place: { by: 'label', texts: [label], relation: 'definition' },
  read: { as: 'text' },
});
const FIELDS = { 'plan.planName': under('プラン'), 'lifecycle.stage': under('段階'), 'profile.name': under('社名') };

describe('the words of a page as codes', () => {
  it('reads the plan and its product where the plan’s name stands, and keeps the name', () => {
    const made = withTables(FIELDS, {
      'plan.planId': { ビジネス: 'work-business' },
      'plan.productId': { ビジネス: 'work' },
      'lifecycle.stage': { 定着: 'adoption' },
    });
    expect(Object.keys(made).sort()).toEqual([
      'lifecycle.stage',
      'plan.planId',
      'plan.planName',
      'plan.productId',
      'profile.name',
    ]);
    expect(made['plan.planName']).toEqual(FIELDS['plan.planName']);
    expect(made['plan.planId']?.place).toEqual(FIELDS['plan.planName'].place);
    const planId = made['plan.planId']?.read ?? { as: 'text' };
    expect(readValue(planId, ' ビジネス ')).toEqual({ ok: true, value: 'work-business' });
    expect(readValue(planId, 'エンタープライズ')).toEqual({ ok: false, problem: 'not-in-table' });
  });

  it('reads no code that nobody gave a meaning, and none of a field that was not taught', () => {
    expect(Object.keys(withTables(FIELDS, { 'lifecycle.stage': {}, 'plan.billingPeriod': { 月払い: 'month' } }))).toEqual([
      'plan.planName',
      'profile.name',
    ]);
  });
});
