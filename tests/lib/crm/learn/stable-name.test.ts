import { describe, expect, it } from 'vitest';
import { isStableClass, isStableName } from '@/lib/crm/learn/stable-name';

describe('names that last', () => {
  it.each([
    'plan',
    'account-plan',
    'accountPlan',
    'account__plan-value',
    'slds-form-element__static',
    'o_field_widget',
    'Seats__c',
    'phone1',
    'plan_name',
    'crm.plan',
    '契約席数',
    'refid',
  ])('%s', (name) => expect(isStableName(name)).toBe(true));

  it.each([
    'css-1x2y3z',
    'sc-bdVaJa',
    'jss123',
    'ember1234',
    '_3kQx9',
    ':r1:',
    'react-select-2-input',
    'x9f8e7d6',
    'MuiBox-root-42x7',
    'ng-tns-c12-3',
    'a1b2c3d4e5',
    'Button_button__3kQx9',
    '0b0e7a52-6b1c-4f5e-9a38-0d6c3c1b2a10',
    '4711',
    'x',
    'is-active',
    'row-odd',
    'hgfdsqwrtz',
  ])('not %s', (name) => expect(isStableName(name)).toBe(false));

  it.each(['mt-4', 'text-sm', 'flex', 'col-md-6', 'bg-white', 'px-2'])('a class of looks alone is none: %s', (name) =>
    expect(isStableClass(name)).toBe(false),
  );

  it('but a class with a meaning is', () => expect(isStableClass('plan-value')).toBe(true));
});
