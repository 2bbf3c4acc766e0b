import type { Language } from '@/lib/domain/language';
import { formatDate, formatMoney, formatNumber, formatPercent } from '@/lib/i18n/format';
import type { TokenValue } from '@/lib/playbook/tokens';

/** A live fact as it is said in the customer's language, which is not always the panel's. */
export function writeToken(value: TokenValue, language: Language): string {
  switch (value.kind) {
    case 'text':
      return value.value;
    case 'date':
      return formatDate(language, value.value, language === 'ja' ? 'spoken' : 'day');
    case 'count':
      return formatNumber(language, value.value);
    case 'percent':
      return formatPercent(language, value.value);
    case 'money':
      return formatMoney(language, value.value);
  }
}
