import { useState } from 'react';
import type { Lesson } from '@/lib/crm/learn/lesson';
import { taughtRecipe } from '@/lib/crm/learn/taught-recipe';
import type { WordTables } from '@/lib/crm/learn/word-tables';
import type { Language } from '@/lib/domain/language';
import { recipeProblemText } from '@/lib/i18n/recipe-problem-text';
import { findText } from '@/lib/i18n/translate';
import { call } from '@/lib/messaging/client';

const hostOf = ({ urls: [[url = ''] = []] }: Lesson) => (URL.canParse(url) ? new URL(url).hostname : '');

/** `crm.example.co.jp` → `taught-crm-example-co-jp`: one lesson a host, so that a later one takes its place. */
export function taughtId(hostname: string): string {
  const words = hostname.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `taught-${words}`.slice(0, 40).replace(/-+$/, '');
}

interface Saved {
  lesson: Lesson;
  /** What the page's words mean. */
  tables: WordTables;
}

/** The lesson's end goes before the saving: a page whose recipe has changed gets another panel, and this one may not live to hear of it. */
export interface SavingEvents {
  onBegin: () => Promise<unknown>;
  onFailed: () => Promise<unknown>;
  onSaved: () => void;
}

/** Keeps what a lesson came to as a recipe. `gap`: why it is none yet. */
export function useSaving({ lesson, tables }: Saved, language: Language, { onBegin, onFailed, onSaved }: SavingEvents) {
  const [saving, setSaving] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const host = hostOf(lesson);
  const tried = taughtRecipe(lesson, { id: taughtId(host), name: host || 'CRM', tables });
  async function save(name: string) {
    const taught = taughtRecipe(lesson, { id: taughtId(host), name, tables });
    if (!taught.ok) return;
    setSaving(true);
    await onBegin();
    const answer = await call('recipe.save', { recipe: taught.recipe });
    const faults = answer.ok
      ? answer.value.problems.map(({ path, code, params = {} }) => recipeProblemText({ path, code, params }, language))
      : [findText(language, `error.${answer.error.kind}.says`) ?? answer.error.kind];
    setSaving(false);
    setProblems(faults);
    if (faults.length > 0) await onFailed();
    else onSaved();
  }
  return { gap: tried.ok ? undefined : tried.gap, host, saving, problems, save };
}
