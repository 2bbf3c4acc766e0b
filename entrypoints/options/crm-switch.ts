import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '@/lib/queries/call-failure';
import { keepAsked } from '@/lib/storage/site-session';

interface Wish {
  crm: string;
  origin?: string;
  asked: Promise<boolean>;
}

/**
 * Asks the browser for these hosts and turns a CRM on there. To be called first thing in a click: after any wait the browser no longer takes it
 * for the user's wish. What is asked for is noted before, since the browser's question may close the window that asked; the worker then
 * finishes it.
 */
export function askFor(crm: string, origins: string[], origin?: string): Wish {
  const site = origin === undefined ? {} : { origin };
  void keepAsked({ crm, ...site });
  return { crm, ...site, asked: chrome.permissions.request({ origins }) };
}

/** Turning CRMs on and off; `enable.data` is null where the browser was told no. */
export function useCrmSwitch() {
  const client = useQueryClient();
  const settled = { onSettled: () => client.invalidateQueries() };
  const enable = useMutation({
    mutationFn: async ({ asked, ...site }: Wish) => ((await asked) ? answerOf('crm.enable', site) : null),
    ...settled,
  });
  const disable = useMutation({
    mutationFn: (site: { crm: string; origin?: string }) => answerOf('crm.disable', site),
    ...settled,
  });
  return { enable, disable, error: enable.error ?? disable.error, refused: enable.data === null };
}
