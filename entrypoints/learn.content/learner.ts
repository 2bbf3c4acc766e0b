import { bareAddress } from '@/lib/crm/learn/learn-address';
import type { FieldToLearn } from '@/lib/crm/learn/learn-field';
import { addPicks, type Lesson, openSample, teachField } from '@/lib/crm/learn/lesson';
import { lessonResult, picksOf } from '@/lib/crm/learn/lesson-result';
import { pickElement } from '@/lib/crm/learn/picker';
import { previewValue } from '@/lib/crm/learn/preview-value';
import { type FieldRead, readRecord } from '@/lib/crm/learn/read-field';
import type { FieldValue } from '@/lib/crm/learn/read-value';
import type { PointWords, SeenField, TeachAnswer, TeachAsk } from '@/lib/dock/teach-protocol';
import type { Language } from '@/lib/domain/language';
import { formatDate, formatMoney, formatNumber, formatPercent } from '@/lib/i18n/format';
import { isCoveredBy } from './under-dock';

const docks = () => [...document.querySelectorAll('tsugite-dock')];

function seenOf(read: FieldRead): SeenField {
  if (read.state === 'read') return { state: 'read', value: read.value, raw: read.raw.slice(0, 200) };
  if (read.state === 'unreadable') return { state: 'unreadable', problem: read.problem, raw: read.raw.slice(0, 200) };
  return { state: read.state };
}

const readNow = (lesson: Lesson) => readRecord(document, lessonResult(lesson).pageFields);

/** What the lesson so far reads of the page as it stands. */
function answerOf(lesson: Lesson, more: Partial<TeachAnswer> = {}): TeachAnswer {
  const seen = Object.fromEntries(Object.entries(readNow(lesson)).map(([id, read]) => [id, seenOf(read)]));
  return { url: location.href, lesson, ...(isCoveredBy(docks()) && { covered: true }), ...more, seen: { ...seen, ...more.seen } };
}

const isToldHere = (lesson: Lesson, id: string) =>
  lesson.fields.some(({ field, told }) => field.id === id && told.includes(lesson.urls.length - 1));

/** The person agrees with what is read of the fields that they said nothing of. */
function agreed(lesson: Lesson): Lesson {
  const picks = Object.entries(picksOf(readNow(lesson))).filter(([id]) => !isToldHere(lesson, id));
  return addPicks(lesson, document, Object.fromEntries(picks));
}

function written(value: FieldValue, as: FieldToLearn['as'], lang: Language): string {
  if (typeof value === 'object') return formatMoney(lang, value);
  if (typeof value === 'number') return as === 'percent' ? formatPercent(lang, value) : formatNumber(lang, value, 4);
  return as === 'date' ? formatDate(lang, String(value)) : String(value);
}

function previewText(element: Element, field: FieldToLearn, lesson: Lesson, { lang, problems }: PointWords): string {
  const seen = previewValue(element, field, lesson.context);
  return seen.ok ? written(seen.value, field.as, lang) : (problems[seen.problem] ?? '');
}

/** What the person points at, learned; where it cannot be such a value the lesson stays as it was. */
async function pointed(lesson: Lesson, id: string, words: PointWords, signal: AbortSignal): Promise<TeachAnswer> {
  const field = lesson.fields.find((known) => known.field.id === id)?.field;
  if (!field) return answerOf(lesson, { cancelled: true });
  const element = await pickElement(document, {
    words,
    ignore: docks(),
    preview: (at) => previewText(at, field, lesson, words),
    signal,
  });
  if (!element) return answerOf(lesson, { cancelled: true });
  if (hasMoved(lesson)) return answerOf(lesson, { moved: true });
  const taught = teachField(lesson, document, id, { element });
  const sample = lesson.urls.length - 1;
  const found = taught.fields.some((known) => known.field.id === id && known.trials.some(({ right }) => right.includes(sample)));
  const { raw, ...read } = previewValue(element, field, lesson.context);
  if (found)
    return answerOf(
      taught,
      read.ok ? { seen: { [id]: { state: 'read', value: read.value, raw }, ...answerOf(taught).seen } } : {},
    );
  if (read.ok) return answerOf(lesson, { seen: { [id]: { state: 'lost' } } });
  const seen: SeenField = read.problem === 'missing' ? { state: 'missing' } : { state: 'unreadable', problem: read.problem, raw };
  return answerOf(lesson, { seen: { [id]: seen } });
}

const hasMoved = ({ urls }: Lesson) => bareAddress(urls.at(-1)?.[0] ?? '') !== bareAddress(location.href);

/** Answers the panel of this tab, and nobody else: no page can send what comes with our own address. Ends with `signal`, or when it is told to. */
export function answerTeacher(signal: AbortSignal): void {
  const home = chrome.runtime.getURL('');
  let pointing = new AbortController();

  async function answer(ask: TeachAsk): Promise<TeachAnswer | null> {
    if (ask.do === 'read') return answerOf(ask.lesson);
    pointing.abort();
    pointing = new AbortController();
    if (ask.do === 'stop' || ask.do === 'end') return null;
    const { lesson } = ask;
    if (ask.do === 'open') return answerOf(openSample(lesson, location.href));
    if (hasMoved(lesson)) return answerOf(lesson, { moved: true });
    if (ask.do === 'agree') return answerOf(agreed(lesson));
    if (ask.do === 'none') return answerOf(teachField(lesson, document, ask.field, { absent: true }));
    return pointed(lesson, ask.field, ask.words, pointing.signal);
  }

  const listen = (ask: TeachAsk | undefined, sender: chrome.runtime.MessageSender, reply: (said: unknown) => void) => {
    if (signal.aborted || sender.id !== chrome.runtime.id || !sender.url?.startsWith(home)) return undefined;
    if (ask?.tsugite !== 'teach') return undefined;
    answer(ask).then(reply, () => reply(null));
    if (ask.do === 'end') chrome.runtime.onMessage.removeListener(listen);
    return true;
  };
  chrome.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => {
    pointing.abort();
    chrome.runtime.onMessage.removeListener(listen);
  });
}
