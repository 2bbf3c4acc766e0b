import { describe, expect, it } from 'vitest';
import { CASE_TWIN, fillStore } from './data/fill-store';
import { ORGS } from './data/org';
import { canonicalId } from './data/salesforce-id';
import { stories } from './stories';

const nowMs = Date.UTC(2026, 10, 23, 3);
const [sakura, ume] = ORGS;
const store = fillStore(sakura, { nowMs, seed: 1 });
const accounts = store.rows('Account');

describe('the sample data', () => {
  it('has at least 300 accounts with names of their own and valid ids', () => {
    expect(accounts.length).toBeGreaterThanOrEqual(300);
    expect(new Set(accounts.map((row) => row.Name)).size).toBe(accounts.length);
    for (const row of accounts) expect(canonicalId(String(row.Id))).toBe(row.Id);
  });

  it('is in both languages', () => {
    const english = accounts.filter((row) => /^[\x20-\x7e]+$/.test(String(row.Name)));
    expect(english.length).toBeGreaterThan(50);
    expect(accounts.length - english.length).toBeGreaterThan(150);
  });

  it('has at least nine periods of every meter of a generated account', () => {
    for (const row of accounts.slice(stories.length)) {
      const perMeter = Map.groupBy(store.children('Usage__c', 'Account__c', String(row.Id)), (usage) => usage.Metric__c);
      for (const [metric, periods] of perMeter) expect([row.Name, metric, periods.length >= 9]).toEqual([row.Name, metric, true]);
    }
  });

  it('is the same for the same seed and another for another', () => {
    const names = (seed: number) =>
      fillStore(sakura, { nowMs, seed })
        .rows('Account')
        .map((row) => row.Name);
    expect(names(1)).toEqual(accounts.map((row) => row.Name));
    expect(names(2)).not.toEqual(names(1));
  });

  it('keeps the ids of the stories whatever the seed', () => {
    const other = fillStore(sakura, { nowMs: nowMs + 86_400_000, seed: 9 });
    for (const story of stories) expect(other.get('Account', story.accountId)?.Name).toBe(story.name);
  });

  it('holds two accounts whose ids differ by the case of letters alone', () => {
    const story = stories.find((known) => known.name === CASE_TWIN.of);
    expect(CASE_TWIN.accountId.slice(0, 15).toLowerCase()).toBe(story?.accountId.slice(0, 15).toLowerCase());
    expect(store.get('Account', CASE_TWIN.accountId.slice(0, 15))?.Name).not.toBe(CASE_TWIN.of);
  });

  it('gives the second org other accounts under the same ids', () => {
    const second = fillStore(ume, { nowMs, seed: 2 });
    const shared = second.rows('Account').filter((row) => store.get('Account', String(row.Id)));
    expect(shared.length).toBeGreaterThan(30);
    for (const row of shared) expect(row.Name).not.toBe(store.get('Account', String(row.Id))?.Name);
  });

  it('dates everything from the given day', () => {
    const [first] = stories;
    expect(store.get('Account', first?.accountId ?? '')?.Renewal_Date__c).toBe('2027-02-27');
  });
});
