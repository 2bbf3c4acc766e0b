import { describe, expect, it } from 'vitest';
import { calendarDay, eraDay } from '@/lib/domain/reading/calendar-day';
import { isGrouped } from '@/lib/domain/reading/digit-groups';

describe('a day of the calendar', () => {
  it.each([
    [2024, 2, 29, '2024-02-29'],
    [2023, 2, 29, null],
    [2026, 0, 1, null],
    [2026, 13, 1, null],
    [2026, 1, 0, null],
    [26, 1, 1, null],
    [Number.NaN, 1, 1, null],
    [2026, Number.NaN, 1, null],
  ])('%d %d %d is %s', (year, month, day, text) => expect(calendarDay(year, month, day)).toBe(text));
});

describe('a day of an era', () => {
  it.each([
    ['令和', '8', 11, 23, '2026-11-23'],
    ['R', '元', 5, 1, '2019-05-01'],
    ['令和', '1', 4, 30, null],
    ['平成', '31', 4, 30, '2019-04-30'],
    ['H', '31', 5, 1, null],
    ['平成', '40', 1, 1, null],
    ['平成', '元', 1, 7, null],
    ['昭和', '60', 1, 1, null],
    ['令和', '0', 1, 1, null],
  ])('%s%s年%d月%d日 is %s', (name, nth, month, day, text) => expect(eraDay(name, nth, month, day)).toBe(text));
});

it.each([
  ['1,234,567', ',', true],
  ['123', ',', true],
  ['0,123', ',', false],
  ['1234,567', ',', false],
  ['1,23', ',', false],
])('%s in groups by "%s": %s', (text, mark, is) => expect(isGrouped(text, mark)).toBe(is));
