import { useCallback, useEffect, useRef, useState } from 'react';
import type { TeachWriting } from '@/components/teach/teach-view';
import { bareAddress } from '@/lib/crm/learn/learn-address';
import { newLesson } from '@/lib/crm/learn/lesson';
import { lessonResult, SAMPLES_NEEDED } from '@/lib/crm/learn/lesson-result';
import type { TeachAnswer } from '@/lib/dock/teach-protocol';
import type { Language } from '@/lib/domain/language';
import { askLearner, keepLesson, readKeptLesson } from './learner-link';
import type { KeptLesson } from './lesson-shape';
import { pointWords, toLearn } from './teach-fields';
import type { SeenFields } from './teach-rows';
import { withWords } from './teach-words';

export interface Teaching {
  /** Undefined until it is known whether a lesson is under way; null: none is. */
  kept: KeptLesson | null | undefined;
  seen: SeenFields;
  pointed: SeenFields;
  pointing: string | undefined;
  notice: 'changed' | 'moved' | 'no-page' | undefined;
  /** The panel lies over something that could be pointed at, as the page stands. */
  covered: boolean;
  /** The page's address, once it was asked. */
  url: string | undefined;
  canUndo: boolean;
  start(ids: readonly string[], writing: TeachWriting): void;
  point(id: string, name: string): void;
  none(id: string): void;
  undo(): void;
  agree(): void;
  moveOn(): void;
  openRecord(): void;
  more(): void;
  again(): void;
  stop(): void;
  /** What the lesson reads of the page as it stands; a further record is begun where it plainly is one. */
  look(): Promise<void>;
}

const NONE: SeenFields = {};
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const isSame = (known: string | undefined, url: string) => known !== undefined && bareAddress(known) === bareAddress(url);
const isNew = ({ lesson }: KeptLesson, url: string) => !lesson.urls.some(([known]) => isSame(known, url));
const isOpen = ({ lesson, done }: KeptLesson) => lesson.urls.length > done;

/** Half of what was learned can be read: another record's page, and no list on the way to it. */
function looksLikeRecord({ lesson }: KeptLesson, seen: SeenFields): boolean {
  const learned = Object.keys(lessonResult(lesson).pageFields).length;
  return learned > 0 && Object.values(seen).filter(({ state }) => state === 'read').length * 2 >= learned;
}

/** A lesson from the first word to the last record. What was said is kept at once, for the page may be left at any moment. */
export function useTeaching(language: Language): Teaching {
  const [kept, setKept] = useState<KeptLesson | null | undefined>();
  const [seen, setSeen] = useState(NONE);
  const [pointed, setPointed] = useState(NONE);
  const [pointing, setPointing] = useState<string | undefined>();
  const [notice, setNotice] = useState<Teaching['notice']>();
  const [url, setUrl] = useState<string | undefined>();
  const [covered, setCovered] = useState(false);
  const [past, setPast] = useState<readonly { kept: KeptLesson; pointed: SeenFields }[]>([]);
  const last = useRef<SeenFields>(NONE);
  const running = useRef<Promise<void> | undefined>(undefined);
  const latest = useRef<KeptLesson | null | undefined>(undefined);
  latest.current = kept;

  const keep = useCallback((next: KeptLesson | null) => {
    setKept(next);
    void keepLesson(next ?? undefined);
  }, []);
  useEffect(() => {
    void readKeptLesson().then((known) => setKept(known ?? null));
  }, []);

  const heard = useCallback((answer: TeachAnswer | undefined): answer is TeachAnswer => {
    setNotice(answer ? (answer.moved ? 'moved' : undefined) : 'no-page');
    if (answer) setUrl(answer.url);
    // Said while the panel stood small it counts for nothing: what it covered on this record, it covers.
    if (answer?.covered) setCovered(true);
    return answer !== undefined && !answer.moved;
  }, []);

  /** One at a time: a record that two opened would count twice. What a person presses waits its turn; a mere look does not. */
  async function alone(work: () => Promise<void>, how: 'waits' | 'leaves' = 'waits') {
    if (how === 'leaves' && running.current) return;
    while (running.current) await running.current;
    running.current = work().finally(() => {
      running.current = undefined;
    });
    await running.current;
  }

  /** A further record, or the first. */
  async function open(before: KeptLesson) {
    const answer = await askLearner({ do: 'open', lesson: before.lesson });
    if (!heard(answer)) return;
    setPast([]);
    setPointed(NONE);
    setCovered(answer.covered === true);
    setSeen(answer.seen);
    keep({ ...before, lesson: answer.lesson });
  }
  /** The person has said something of one field. */
  function told(before: KeptLesson, id: string, answer: TeachAnswer) {
    const { [id]: said, ...rest } = answer.seen;
    const learned = !same(answer.lesson, before.lesson);
    if (learned) setPast((all) => [...all, { kept: before, pointed }]);
    setPointed(({ [id]: _, ...others }) => (said ? { ...others, [id]: said } : others));
    if (learned) setSeen(answer.seen);
    else setSeen((known) => ({ ...known, ...rest }));
    keep({ ...before, lesson: answer.lesson });
  }
  function finish(before: KeptLesson, read: SeenFields = NONE) {
    setPast([]);
    setNotice(undefined);
    keep({ ...before, done: before.lesson.urls.length, words: withWords(before.words, read) });
  }

  async function point(id: string, name: string) {
    if (!kept) return;
    setPointing(id);
    const answer = await askLearner({ do: 'point', lesson: kept.lesson, field: id, words: pointWords(language, name) });
    setPointing((now) => (now === id ? undefined : now));
    if (heard(answer) && !answer.cancelled) told(kept, id, answer);
  }
  async function none(id: string) {
    if (!kept) return;
    const answer = await askLearner({ do: 'none', lesson: kept.lesson, field: id });
    if (heard(answer)) told(kept, id, { ...answer, seen: without(answer.seen, id) });
  }
  async function agree() {
    if (!kept) return;
    const now = await askLearner({ do: 'read', lesson: kept.lesson });
    // What the person agrees with is what they saw.
    if (now && kept.done > 0 && !same(now.seen, seen)) {
      setSeen(now.seen);
      return setNotice('changed');
    }
    const answer = await askLearner({ do: 'agree', lesson: kept.lesson });
    if (heard(answer)) finish({ ...kept, lesson: answer.lesson }, { ...pointed, ...answer.seen });
  }
  async function undo() {
    const before = past.at(-1);
    if (!before) return;
    setPast(past.slice(0, -1));
    setPointed(before.pointed);
    keep(before.kept);
    const answer = await askLearner({ do: 'read', lesson: before.kept.lesson });
    if (answer) setSeen(answer.seen);
  }
  async function look() {
    if (!kept || pointing !== undefined) return;
    const answer = await askLearner({ do: 'read', lesson: kept.lesson });
    if (!answer) return setNotice('no-page');
    const settled = same(answer.seen, last.current);
    last.current = answer.seen;
    setUrl(answer.url);
    if (answer.covered) setCovered(true);
    if (isOpen(kept)) {
      const [begun] = kept.lesson.urls.at(-1) ?? [];
      const moved = !isSame(begun, answer.url);
      setNotice((now) => (moved ? 'moved' : now === 'changed' ? now : undefined));
      if (moved) return;
      if (!same(answer.seen, seen)) setSeen(answer.seen);
    } else if (settled && isNew(kept, answer.url) && looksLikeRecord(kept, answer.seen)) await open(kept);
  }

  return {
    kept,
    seen,
    pointed,
    pointing,
    notice,
    covered,
    url,
    canUndo: past.length > 0,
    start(ids, { currency, locale }) {
      const fields = ids.flatMap((id) => toLearn(id) ?? []);
      const lesson = newLesson(fields, { ...(currency !== '' && { currency }), ...(locale !== '' && { locale }) });
      void alone(() => open({ v: 1, lesson, done: 0, of: SAMPLES_NEEDED }));
    },
    point: (id, name) => void point(id, name),
    none: (id) => void none(id),
    undo: () => void undo(),
    agree: () => void alone(agree),
    moveOn: () => kept && finish(kept),
    openRecord: () => kept && void alone(async () => (latest.current === kept ? open(kept) : undefined)),
    more: () => kept && keep({ ...kept, of: kept.done + 1 }),
    again: () => keep(null),
    stop: () => void askLearner({ do: 'stop' }),
    look: () => alone(look, 'leaves'),
  };
}

function without(fields: SeenFields, id: string): TeachAnswer['seen'] {
  const { [id]: _, ...others } = fields;
  return others;
}
