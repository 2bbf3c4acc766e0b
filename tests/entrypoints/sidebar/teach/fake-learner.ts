import { vi } from 'vitest';
import { addPicks, type Lesson, openSample, teachField } from '@/lib/crm/learn/lesson';
import { lessonResult, picksOf } from '@/lib/crm/learn/lesson-result';
import { readRecord } from '@/lib/crm/learn/read-field';
import { checkRecipe } from '@/lib/crm/load-recipe';
import type { SeenField, TeachAnswer, TeachAsk } from '@/lib/dock/teach-protocol';
import { definitionHtml, definitionPage } from '@/tests/e2e/learn-fixtures/definition-page';
import { pointedAt } from '@/tests/e2e/learn-fixtures/fixture-page';
import type { FixtureRecord } from '@/tests/e2e/learn-fixtures/records';

/** The page around the panel with a person who points where the record says, and the worker behind it. */
export class FakePages {
  record: FixtureRecord;
  kept: unknown;
  saved: unknown[] = [];
  asked: string[] = [];
  /** What the page of this record says in place of itself. */
  html: string | undefined;
  #present = false;

  constructor(record: FixtureRecord) {
    this.record = record;
    vi.stubGlobal('chrome', {
      runtime: { sendMessage: async (message: { channel: string; request: Record<string, unknown> }) => this.#work(message) },
      tabs: { getCurrent: async () => ({ id: 7 }), sendMessage: async (_: number, ask: TeachAsk) => this.#hear(ask) },
    });
  }

  /** Another record's page is loaded; what stood in the one before is gone. */
  open(record: FixtureRecord) {
    this.record = record;
    this.html = undefined;
    this.#present = false;
  }

  #work({ channel, request }: { channel: string; request: Record<string, unknown> }) {
    if (channel === 'page.teach') this.#present = true;
    if (channel === 'lesson.keep') this.kept = request.lesson === undefined ? undefined : structuredClone(request.lesson);
    if (channel === 'lesson.read') return { ok: true, value: this.kept === undefined ? {} : { lesson: this.kept } };
    if (channel !== 'recipe.save') return { ok: true, value: {} };
    const checked = checkRecipe(request.recipe);
    if (checked.ok) this.saved.push(checked.recipe);
    return { ok: true, value: { problems: checked.ok ? [] : checked.problems } };
  }

  #hear(ask: TeachAsk): unknown {
    if (!this.#present) throw new Error('Receiving end does not exist.');
    this.asked.push(ask.do);
    if (ask.do === 'stop' || ask.do === 'end') return null;
    return structuredClone(this.#answer(ask));
  }

  #answer(ask: Exclude<TeachAsk, { do: 'stop' } | { do: 'end' }>): TeachAnswer {
    const page = new DOMParser().parseFromString(this.html ?? definitionHtml(this.record), 'text/html');
    page.documentElement.lang = 'ja';
    const url = `https://crm.example.co.jp${definitionPage.path(this.record)}`;
    const read = (lesson: Lesson) => readRecord(page, lessonResult(lesson).pageFields);
    const answer = (lesson: Lesson): TeachAnswer => ({ url, lesson, seen: seenOf(read(lesson)) });
    const { lesson } = ask;
    if (ask.do === 'read') return answer(lesson);
    if (ask.do === 'open') return answer(openSample(lesson, url));
    if (lesson.urls.at(-1)?.[0] !== url) return { ...answer(lesson), moved: true };
    if (ask.do === 'none') return answer(teachField(lesson, page, ask.field, { absent: true }));
    if (ask.do === 'agree') return answer(addPicks(lesson, page, untold(lesson, picksOf(read(lesson)))));
    const pointer = definitionPage.pointers(this.record)[ask.field];
    const element = pointer && pointedAt(page, pointer);
    return element ? answer(teachField(lesson, page, ask.field, { element })) : { ...answer(lesson), cancelled: true };
  }
}

const untold = ({ fields, urls }: Lesson, picks: ReturnType<typeof picksOf>) =>
  Object.fromEntries(
    Object.entries(picks).filter(([id]) => !fields.some(({ field, told }) => field.id === id && told.includes(urls.length - 1))),
  );

const seenOf = (reads: ReturnType<typeof readRecord>): Record<string, SeenField> =>
  Object.fromEntries(
    Object.entries(reads).map(([id, read]) => {
      const { state } = read;
      if (state === 'read') return [id, { state, value: read.value, raw: read.raw }];
      return [id, state === 'unreadable' ? { state, problem: read.problem, raw: read.raw } : { state }];
    }),
  );
