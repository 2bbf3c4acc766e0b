import type { IsoDate } from '@/lib/domain/calendar';
import type { SignalUnit } from '@/lib/domain/playbook/condition';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { PlaybookProblem, PlaybookProblemCode } from '@/lib/domain/playbook/problem';
import type { SignalSubject } from '@/lib/signals/signal';
import { isReserved } from './reserved-name';

/** What a check needs to know of a signal; handed in, so that checking a file does not load the signals. */
export interface SignalDescriptor {
  readonly id: string;
  readonly unit: SignalUnit;
  readonly of?: SignalSubject | undefined;
}

const LISTS = [
  'products',
  'plans',
  'addOns',
  'features',
  'metrics',
  'priceModels',
  'offers',
  'talkTracks',
  'testimonials',
  'rivals',
] as const;
export type ListName = (typeof LISTS)[number];

/** A playbook that is being checked, with what is looked up in it again and again. */
export interface Book {
  readonly playbook: Playbook;
  readonly signals: ReadonlyMap<string, SignalDescriptor>;
  has(list: ListName, id: string): boolean;
}

export type Check = (book: Book) => PlaybookProblem[];

export function problem(path: string, code: PlaybookProblemCode, params?: PlaybookProblem['params']): PlaybookProblem {
  return { path, code, ...(params ? { params } : {}) };
}

export function bookOf(playbook: Playbook, signals: readonly SignalDescriptor[]): Book {
  const ids = new Map<ListName, ReadonlySet<string>>(LISTS.map((list) => [list, new Set(playbook[list].map(({ id }) => id))]));
  return {
    playbook,
    signals: new Map(signals.map((signal) => [signal.id, signal])),
    has: (list, id) => ids.get(list)?.has(id) ?? false,
  };
}

/** A reference that must lead somewhere; an absent one is fine. */
export function mustExist(book: Book, list: ListName, id: string | undefined, path: string): PlaybookProblem[] {
  return id === undefined || book.has(list, id) ? [] : [problem(path, 'not-found', { id, list })];
}

/** The same for a list of references. */
export function allExist(book: Book, list: ListName, ids: readonly string[], path: string): PlaybookProblem[] {
  return ids.flatMap((id, at) => mustExist(book, list, id, `${path}.${at}`));
}

/** Two days of which the second must not come before the first; the path is the second's. */
export function inOrder(first: IsoDate | undefined, second: IsoDate | undefined, path: string): PlaybookProblem[] {
  const wrong = first !== undefined && second !== undefined && second < first;
  return wrong ? [problem(path, 'dates-out-of-order', { first, second })] : [];
}

/** No id twice in one list, so that a reference means one thing; none that the language itself has a use for. */
export const checkIds: Check = ({ playbook }) =>
  [
    ...LISTS.map((name) => [name, playbook[name]] as const),
    ['policy.discoveryQuestions', playbook.policy.discoveryQuestions] as const,
  ].flatMap(([name, items]) => {
    const seen = new Set<string>();
    return items.flatMap(({ id }, index) => {
      const path = `${name}.${index}.id`;
      if (isReserved(id)) return [problem(path, 'reserved-name', { name: id })];
      if (seen.has(id)) return [problem(path, 'duplicate-id', { id })];
      seen.add(id);
      return [];
    });
  });
