import type { Lesson } from '@/lib/crm/learn/lesson';
import type { ReadProblem } from '@/lib/crm/learn/plain-text';
import type { FieldValue } from '@/lib/crm/learn/read-value';
import type { Language } from '@/lib/domain/language';

/** What the learner says on the page while a person points, in the panel's language. */
export interface PointWords {
  hint: string;
  cancel: string;
  lang: Language;
  /** Beside an element that cannot be such a value. */
  problems: Partial<Record<ReadProblem | 'missing', string>>;
}

/**
 * Panel → learner in the page around it, over `tabs.sendMessage`, frame 0. The learner keeps nothing: the lesson goes with each question and
 * comes back in the answer. `open`: this page is a further record. `end`: the learner leaves the page.
 */
export type TeachAsk = { tsugite: 'teach' } & (
  | { do: 'point'; lesson: Lesson; field: string; words: PointWords }
  | { do: 'none'; lesson: Lesson; field: string }
  | { do: 'read'; lesson: Lesson }
  | { do: 'open'; lesson: Lesson }
  | { do: 'agree'; lesson: Lesson }
  | { do: 'stop' }
  | { do: 'end' }
);

/** What the page shows of a field. `lost`: it can be read, but nothing says where to find it again. */
export type SeenField =
  | { state: 'read'; value: FieldValue; raw: string }
  | { state: 'unreadable'; problem: ReadProblem; raw: string }
  | { state: 'missing' | 'ambiguous' | 'lost' };

/**
 * `url`: the page's address now. `lesson`: as it is after this. `seen`: what would be read here, of the fields that were learned; after `point`
 * what was pointed at as well. `cancelled`: the person pointed at nothing. `moved`: the page is another than the record that was begun.
 * `covered`: our dock lies over something that could be pointed at.
 */
export interface TeachAnswer {
  url: string;
  lesson: Lesson;
  seen: Record<string, SeenField>;
  cancelled?: true;
  moved?: true;
  covered?: true;
}
