import type { Locale } from '../locale';
import type { Vocabulary } from '../vocabulary';
import { NONE } from './answer-value';
import type { OptionList } from './ask-input';

/** What an option is called. */
export function optionName(list: OptionList, option: string, locale: Locale, vocabulary: Vocabulary): string {
  if (option === NONE) return locale.t('hear.none');
  if (list === 'playbook') return vocabulary.name(option);
  if (list === 'severity' || list === 'billing') return locale.find(`hear.${list}.${option}`) ?? option;
  return vocabulary.code(list, option);
}
