import { currencyExponent, isKnownCurrency, minorFromDecimal } from '@/lib/domain/currency';
import type { Money } from '@/lib/domain/money';
import { joined, plainText, type Read, read, unread } from './plain-text';
import { readNumber } from './read-number';

export interface MoneyForm {
  locale?: string | undefined;
  /** Of amounts that name no currency, and of signs that several share. */
  currency?: string | undefined;
  per?: 'month' | 'year' | undefined;
}

const SIGNS: Readonly<Record<string, string>> = {
  us$: 'USD',
  'u.s.$': 'USD',
  ca$: 'CAD',
  c$: 'CAD',
  a$: 'AUD',
  au$: 'AUD',
  nz$: 'NZD',
  hk$: 'HKD',
  s$: 'SGD',
  nt$: 'TWD',
  r$: 'BRL',
  '€': 'EUR',
  '£': 'GBP',
  '₩': 'KRW',
  '₹': 'INR',
  '₫': 'VND',
  '฿': 'THB',
  zł: 'PLN',
  kč: 'CZK',
  円: 'JPY',
  'cn¥': 'CNY',
  'jp¥': 'JPY',
  元: 'CNY',
  人民元: 'CNY',
  ユーロ: 'EUR',
  ドル: 'USD',
  米ドル: 'USD',
};
/** Signs of more than one currency, with the language in which one of them is plainly meant. */
const SHARED: Readonly<Record<string, readonly (readonly [locale: RegExp, code: string])[]>> = {
  '¥': [
    [/^zh\b/i, 'CNY'],
    [/^/, 'JPY'],
  ],
  $: [
    [/^en-US\b/i, 'USD'],
    [/^en-CA\b/i, 'CAD'],
    [/^en-AU\b/i, 'AUD'],
    [/^en-NZ\b/i, 'NZD'],
  ],
  kr: [
    [/^sv\b/i, 'SEK'],
    [/^da\b/i, 'DKK'],
    [/^(nb|nn|no)\b/i, 'NOK'],
  ],
};
const DOLLARS = /^(USD|CAD|AUD|NZD|HKD|SGD|TWD|MXN)$/;
const MEANS: Readonly<Record<string, RegExp>> = { '¥': /^(JPY|CNY)$/, $: DOLLARS, kr: /^(SEK|DKK|NOK|ISK)$/ };

/** Behind an amount: the tax it is with or without, which changes nothing here, and the period it is for. */
const TAX = / ?\(?(税抜き?|税別|税込み?|excl\.? ?(tax|vat)|incl\.? ?(tax|vat))\)?$/i;
const PERIODS: readonly (readonly [RegExp, 'month' | 'year'])[] = [
  [/ ?(\/ ?(月|か月|ヶ月|mo\.?|month|monat|mois)|per month|monthly)$/i, 'month'],
  [/ ?(\/ ?(年|yr\.?|year|jahr|an)|per year|yearly|p\.a\.)$/i, 'year'],
  [/^(月額|毎月) ?/, 'month'],
  [/^(年額|毎年) ?/, 'year'],
];

/** The period that an amount says it is for. */
export function periodOf(text: string): 'month' | 'year' | undefined {
  return stripped(joined(plainText(text)) ?? '').per;
}

function stripped(text: string): { amount: string; per?: 'month' | 'year' } {
  const untaxed = text.replace(TAX, '');
  const period = PERIODS.find(([pattern]) => pattern.test(untaxed));
  if (!period) return { amount: untaxed };
  return { amount: untaxed.replace(period[0], '').replace(TAX, '').trim(), per: period[1] };
}

function currencyOf(sign: string, form: MoneyForm): string | undefined {
  const word = sign.toLowerCase();
  if (word === '') return form.currency;
  if (/^[a-z]{3}$/.test(word) && isKnownCurrency(word.toUpperCase())) return word.toUpperCase();
  const shared = SHARED[word];
  if (!shared) return SIGNS[word];
  if (form.currency !== undefined && MEANS[word]?.test(form.currency)) return form.currency;
  return shared.find(([locale]) => locale.test(form.locale ?? ''))?.[1];
}

/**
 * An amount in minor units: "￥1,234,000", "1 234,50 €", "US$ 12.50", "120万円", "JPY 500", "▲1,200円". Digits finer than the
 * currency has are refused, not rounded; an amount for another period than the one learned is refused too.
 */
export function readMoney(text: string, form: MoneyForm): Read<Money> {
  const whole = joined(plainText(text));
  if (whole === null) return unread('two-values');
  if (whole.length > 80) return unread('too-long');
  const { amount, per } = stripped(whole);
  if (per !== form.per && (per !== undefined || form.per === 'year')) return unread('other-period');
  if (/^(約|およそ|~|≈|about )/i.test(amount)) return unread('approximate');
  const parts =
    /^([-+▲△(]?) ?([^\d()+▲△-]*?) ?([-+▲△]?) ?([\d.,兆億万千百十][\d., '’兆億万千百十]*?) ?([^\d., '’兆億万千百十()]*)(\)?)$/.exec(
      amount,
    );
  if (!parts) return unread('not-a-number');
  const [, open = '', before = '', inner = '', digits = '', after = '', close = ''] = parts;
  if ((before !== '' && after !== '') || (open === '(') !== (close === ')') || (open !== '' && inner !== ''))
    return unread('not-a-number');
  const currency = currencyOf(before.trim() || after.trim(), form);
  if (currency === undefined) return unread('no-currency');
  const number = readNumber(`${open}${inner}${digits}${close}`, { locale: form.locale, decimals: currencyExponent(currency) });
  if (!number.ok) return number;
  const minor = minorFromDecimal(number.value, currency);
  if (minor !== null) return read({ minor, currency });
  return unread(number.value.includes('.') ? 'finer-than-currency' : 'too-large');
}
