import { describe, expect, it } from 'vitest';
import { shipped } from './project-files';
import { reachOf } from './reach';

describe.each(['crm', 'recipe', 'crm-side', 'recipe-side'])('the scout %s', (name) => {
  const own = shipped.filter((file) => file.path.startsWith(`entrypoints/${name}.content`));
  const reach = reachOf(own, 'late');

  it('exists', () => {
    expect(own.length).toBeGreaterThan(0);
  });

  it('reaches only the recipes and the dock protocol', () => {
    const outside = [...reach.files]
      .map((file) => file.path)
      .filter((path) => !/^(entrypoints\/(crm|recipe)(-side)?\.content|lib\/crm\/|lib\/dock\/)/.test(path));
    expect(outside, 'The scout runs in the CRM page: it holds no data and no logic beyond addresses.').toEqual([]);
  });

  it('carries no recipe that is data, and no reader of recipes', () => {
    const carried = [...reach.files]
      .map((file) => file.path)
      .filter((path) => /^lib\/crm\/(crms\/(?!salesforce)|learn\/|load-)/.test(path));
    expect(carried).toEqual([]);
  });

  it('carries no library into the page', () => {
    const carried = [...reach.packages].filter(([name]) => name !== 'wxt').map(([name, path]) => `${name}, through ${path}`);
    expect(carried, 'The scout is plain code: no React, no zod, no database.').toEqual([]);
  });
});
