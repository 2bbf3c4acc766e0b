import { beforeEach, describe, expect, it } from 'vitest';
import { drawnReader } from '@/lib/crm/learn/drawn-reader';
import { houseRecipe } from '../house-recipe';

const { identity: _, ...house } = houseRecipe;
const recipe: typeof houseRecipe = {
  ...house,
  pages: [{ hash: '{book}/model/party.party/{id}', confidence: 'address' }],
  fields: { 'profile.name': { place: { by: 'id', id: 'title' }, read: { as: 'text' } } },
};

let commits: EventTarget;
let read: () => ReturnType<ReturnType<typeof drawnReader>>;

const draw = (name: string) => {
  document.body.innerHTML = `<h1 id="title">${name}</h1>`;
};

/** Goes on as a router does: the address first, and whoever listens hears of it at once. */
function goTo(id: string) {
  const from = { url: location.href };
  history.pushState({}, '', `#mihon/model/party.party/${id}`);
  commits.dispatchEvent(Object.assign(new Event('currententrychange'), { from }));
}

beforeEach(() => {
  commits = new EventTarget();
  history.replaceState({}, '', '#mihon/model/party.party/7');
  draw('見本精密工業株式会社');
  const reader = drawnReader(document, commits);
  read = () => reader(recipe);
  read();
});

describe('a page whose address is ahead of it', () => {
  it('is stale until it says something else, also when it was drawn unread in between', () => {
    goTo('8');
    expect(read()).toMatchObject({ stale: true, check: { accountId: '8' } });
    expect(read()).toMatchObject({ stale: true });
    draw('サンプル商事');
    goTo('9');
    expect(read()).toMatchObject({ stale: true, check: { accountId: '9' } });
    draw('例示不動産');
    const now = read();
    expect(now.stale).toBeUndefined();
    expect(now.fields).toEqual({ 'profile.name': '例示不動産' });
  });

  it('is the record’s own again when a person goes back before it was drawn', () => {
    goTo('8');
    goTo('7');
    expect(read()).not.toHaveProperty('stale');
    draw('見本精密工業株式会社（改）');
    expect(read()).not.toHaveProperty('stale');
  });

  it('is not stale where it was drawn before its address changed, or where the record stays', () => {
    draw('サンプル商事');
    goTo('8');
    expect(read()).not.toHaveProperty('stale');
    goTo('8');
    expect(read()).not.toHaveProperty('stale');
  });

  it('keeps no one waiting for a page of which nothing is read', () => {
    document.body.innerHTML = '';
    goTo('8');
    expect(read()).toMatchObject({ fields: {} });
    expect(read()).not.toHaveProperty('stale');
  });
});
