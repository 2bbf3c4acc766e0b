import type { SignalUnit } from '@/lib/domain/playbook/condition';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { SignalSubject } from '@/lib/signals/signal';
import type { PlaybookProblem } from '../load-playbook';

/** What a check needs to know of a signal; handed in, so that checking a file does not load the signals. */
export interface SignalDescriptor {
  readonly id: string;
  readonly unit: SignalUnit;
  readonly of?: SignalSubject | undefined;
}

export type Check = (playbook: Playbook, signals: readonly SignalDescriptor[]) => PlaybookProblem[];

export const problem = (path: string, text: string): PlaybookProblem => ({ path, problem: text });

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
] as const;
type ListName = (typeof LISTS)[number];

export const has = (playbook: Playbook, list: ListName, id: string): boolean => playbook[list].some((item) => item.id === id);

/** A reference that must lead somewhere; an absent one is fine. */
export function mustExist(playbook: Playbook, list: ListName, id: string | undefined, path: string): PlaybookProblem[] {
  return id === undefined || has(playbook, list, id) ? [] : [problem(path, `"${id}" is not among ${list}`)];
}

/** No id twice in one list, so that a reference means one thing. */
export const checkUniqueIds: Check = (playbook) =>
  [
    ...LISTS.map((name) => [name, playbook[name]] as const),
    ['policy.discoveryQuestions', playbook.policy.discoveryQuestions] as const,
  ].flatMap(([name, items]) => {
    const seen = new Set<string>();
    return items.flatMap(({ id }, index) => {
      if (seen.has(id)) return [problem(`${name}.${index}.id`, `"${id}" is there twice`)];
      seen.add(id);
      return [];
    });
  });
