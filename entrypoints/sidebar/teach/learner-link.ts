import type { TeachAnswer, TeachAsk } from '@/lib/dock/teach-protocol';
import { z } from '@/lib/domain/z';
import { call } from '@/lib/messaging/client';
import { ownTabId } from '@/lib/messaging/own-tab';
import { type KeptLesson, KeptLessonShape, TeachAnswerShape } from './lesson-shape';

/** What a person asks; the rest is the message's own. */
type Ask = TeachAsk extends infer Each ? (Each extends TeachAsk ? Omit<Each, 'tsugite'> : never) : never;

/** Undefined: nobody answered there. */
async function send(ask: Ask): Promise<unknown> {
  const tabId = await ownTabId();
  if (tabId === undefined) return undefined;
  return chrome.tabs.sendMessage(tabId, { tsugite: 'teach', ...ask }, { frameId: 0 }).catch(() => undefined);
}

/** Asks the learner in the page around the panel, which is put there first where it is not. Undefined: that page cannot be reached. */
export async function askLearner(ask: Ask): Promise<TeachAnswer | undefined> {
  let said = await send(ask);
  if (said === undefined && (await call('page.teach', {})).ok) said = await send(ask);
  const answer = z.safeParse(TeachAnswerShape, said);
  return answer.success ? answer.data : undefined;
}

/** Takes the learner out of the page, if it is there. */
export const dismissLearner = () => send({ do: 'end' });

/** The lesson that this tab is in the middle of; undefined: none. */
export async function readKeptLesson(): Promise<KeptLesson | undefined> {
  const answer = await call('lesson.read', {});
  const kept = z.safeParse(KeptLessonShape, answer.ok ? answer.value.lesson : undefined);
  return kept.success ? kept.data : undefined;
}

export const keepLesson = (lesson: KeptLesson | undefined) => call('lesson.keep', lesson ? { lesson } : {});
