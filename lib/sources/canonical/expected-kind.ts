import type { ValueKind } from './fields';

/** What each kind of value wants, for the reason beside one that could not be used. */
export const EXPECTED_KIND: Readonly<Record<ValueKind, string>> = {
  text: 'a text of usual length',
  id: 'an id of usual length',
  code: 'a code that the mapping translates',
  codes: 'codes of usual length',
  lines: 'lines of text',
  count: 'a whole number from 0',
  score: 'a whole number from 0 to 10',
  quantity: 'a number from 0',
  ratio: 'a share from 0 to 1, or a percentage that the mapping calls one',
  money: 'an amount from 0 in a known currency',
  'signed-money': 'an amount in a known currency',
  date: 'a calendar date from 1990 to 2100 that can be read in one way',
  flag: 'yes or no',
  domain: 'a web address or a host name',
};
