import type { TeachWordTable } from '@/components/teach/teach-view';
import type { Lesson } from '@/lib/crm/learn/lesson';
import { lessonResult } from '@/lib/crm/learn/lesson-result';
import { CODED_FIELDS, WORDED_FIELDS, type WordTables } from '@/lib/crm/learn/word-tables';
import type { SeenField } from '@/lib/dock/teach-protocol';
import type { Language } from '@/lib/domain/language';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { findText } from '@/lib/i18n/translate';
import { type CodeWords, codeTable, DOMAIN_CODES } from '@/lib/sources/canonical/code-table';

/** Words that the page showed, by field. */
export type SeenWords = Readonly<Record<string, readonly string[]>>;

/** What a person chose for each word; an empty code: none of them. */
export type WordChoices = Readonly<Record<string, Readonly<Record<string, string>>>>;

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** The words of a record that a person has agreed with, beside those of the records before. */
export function withWords(before: SeenWords | undefined, seen: Readonly<Record<string, SeenField>>): Record<string, string[]> {
  const found = WORDED_FIELDS.flatMap((id): [string, string[]][] => {
    const field = seen[id];
    const known = [...(before?.[id] ?? [])];
    if (field?.state !== 'read' || typeof field.value !== 'string') return known.length > 0 ? [[id, known]] : [];
    const isKnown = known.some((word) => plain(word) === plain(String(field.value)));
    return [[id, isKnown ? known : [...known, field.value].slice(0, 40)]];
  });
  return Object.fromEntries(found);
}

/** The names that plans go by; a name that two plans have is neither's. */
function planWords({ plans }: Playbook): CodeWords {
  const named = plans.map(({ id, name }) => [id, [...new Set([id, ...Object.values(name)].map(plain))]] as const);
  const isOwn = (word: string, id: string) => !named.some(([other, words]) => other !== id && words.includes(word));
  return Object.fromEntries(named.map(([id, words]) => [id, words.filter((word) => isOwn(word, id))]));
}

const wordsOf = (id: string, playbook: Playbook | null): CodeWords =>
  id === 'plan.planName' ? (playbook ? planWords(playbook) : {}) : (DOMAIN_CODES[id] ?? {});

function codesOf(language: Language, id: string, playbook: Playbook | null): TeachWordTable['codes'] {
  if (id === 'plan.planName') return playbook?.plans.map((plan) => ({ code: plan.id, name: plan.name[language] })) ?? [];
  const list = id === 'lifecycle.stage' ? 'code.stage' : 'teach.period';
  return Object.keys(DOMAIN_CODES[id] ?? {}).map((code) => ({ code, name: findText(language, `${list}.${code}`) ?? code }));
}

/** The words that the lesson saw, field by field, with what each seems to mean. Only of fields that the recipe will read. */
export function wordTables(
  language: Language,
  lesson: Lesson,
  words: SeenWords | undefined,
  playbook: Playbook | null,
): TeachWordTable[] {
  const { pageFields } = lessonResult(lesson);
  return WORDED_FIELDS.flatMap((id) => {
    const seen = words?.[id] ?? [];
    const codes = codesOf(language, id, playbook);
    if (!(id in pageFields) || seen.length === 0 || codes.length === 0) return [];
    const { table } = codeTable({ path: id, choices: [...seen] }, wordsOf(id, playbook));
    const isCode = (word: string) => codes.some(({ code }) => code === word);
    const proposed = seen.map((word) => ({ word, code: table[word] ?? (isCode(word) ? word : '') }));
    return [{ id, name: findText(language, `teach.words.${id}`) ?? id, words: proposed, codes }];
  });
}

/** The tables of a recipe: what the person said of each word that was seen, and of those that were not the playbook's own names. */
export function tablesOf(tables: readonly TeachWordTable[], chosen: WordChoices, playbook: Playbook | null): WordTables {
  const made = tables.map(({ id, words }): [string, Record<string, string>] => {
    const said = words.map(({ word, code }) => [word, chosen[id]?.[word] ?? code] as const);
    const isSaid = (name: string) => said.some(([word]) => plain(word) === plain(name));
    const own = Object.entries(wordsOf(id, playbook)).flatMap(([code, names]) => names.map((name) => [name, code] as const));
    return [id, Object.fromEntries([...said.filter(([, code]) => code !== ''), ...own.filter(([name]) => !isSaid(name))])];
  });
  const plans = made.find(([id]) => id === 'plan.planName')?.[1] ?? {};
  const productOf = (planId: string) => playbook?.plans.find(({ id }) => id === planId)?.productId;
  const products = Object.entries(plans).flatMap(([word, planId]) => {
    const product = productOf(planId);
    return product === undefined ? [] : [[word, product] as const];
  });
  const coded = made.filter(([id]) => CODED_FIELDS.includes(id));
  return Object.fromEntries([...coded, ['plan.planId', plans], ['plan.productId', Object.fromEntries(products)]]);
}
