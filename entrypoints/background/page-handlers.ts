import { confirmations } from '@/lib/crm/check-page';
import type { AccountRef } from '@/lib/domain/account-ref';
import type { Result } from '@/lib/domain/app-error';
import type { PageState } from '@/lib/messaging/channels/page-channels';
import type { Handlers } from '@/lib/messaging/server';
import { keepLesson, readLesson } from './lesson-store';
import { readPage, teachIn } from './page-scripts';
import { recipeById } from './recipes';

type PageHandlers = Pick<Handlers, 'page.check' | 'page.teach' | 'lesson.read' | 'lesson.keep'>;

const noTab = { ok: false, error: { kind: 'not-found', what: 'tab' } } as const;

/** A recipe that is code has no self-test to run. */
const NOT_CHECKED: PageState = { state: 'not-checked', failed: [], covered: false, canBeCovered: false, confirm: [] };

async function checked(tabId: number, ref: AccountRef): Promise<Result<PageState>> {
  const recipe = await recipeById(ref.crm);
  if (!recipe) return { ok: false, error: { kind: 'not-found', what: ref.crm } };
  if (!recipe.data) return { ok: true, value: NOT_CHECKED };
  const reading = await readPage(tabId, recipe.data);
  if (!reading) return { ok: false, error: { kind: 'unreachable' } };
  const { state, failed, covered, accountId } = reading.check;
  const canBeCovered = (recipe.data.overlays ?? []).length > 0;
  const confirm = [...confirmations(recipe.data, new URL(reading.url))];
  // The page has gone on to another record than the panel asks about.
  if (accountId !== undefined && accountId !== ref.accountId) {
    return { ok: true, value: { state: 'changed', failed: [...failed, 'record'], covered, canBeCovered, confirm } };
  }
  return { ok: true, value: { state, failed, covered, canBeCovered, confirm } };
}

/** What concerns the page around the panel that asks: the tab is the caller's own, whatever it says. */
export const pageHandlers: PageHandlers = {
  'page.check': async ({ ref }, { tabId }) => (tabId === undefined ? noTab : checked(tabId, ref)),

  async 'page.teach'(_, { tabId }) {
    if (tabId === undefined) return noTab;
    return (await teachIn(tabId)) ? { ok: true, value: {} } : { ok: false, error: { kind: 'forbidden', what: 'page' } };
  },

  async 'lesson.read'(_, { tabId }) {
    if (tabId === undefined) return noTab;
    const lesson = await readLesson(tabId);
    return { ok: true, value: lesson === undefined ? {} : { lesson } };
  },

  async 'lesson.keep'({ lesson }, { tabId }) {
    if (tabId === undefined) return noTab;
    await keepLesson(tabId, lesson);
    return { ok: true, value: {} };
  },
};
