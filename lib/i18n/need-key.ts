import type { ComparisonOperator } from '@/lib/domain/playbook/condition';
import type { MessageKey } from './messages';

/** The key of the sentence that says what a comparison asks for. */
export const NEED_KEY: Readonly<Record<ComparisonOperator, MessageKey>> = {
  '=': 'need.equal',
  '!=': 'need.not-equal',
  '<': 'need.less-than',
  '<=': 'need.at-most',
  '>': 'need.more-than',
  '>=': 'need.at-least',
  in: 'need.in',
  'not-in': 'need.not-in',
  contains: 'need.contains',
  'contains-any': 'need.contains-any',
};
