import type { AccountView, TalkView } from '@/components/account-view';
import type { TrackMark } from '@/lib/domain/journal';
import { call } from '@/lib/messaging/client';
import { refuseCopy } from './refused-copies';

/** As a page that may not use the clipboard can still copy: what is selected, while a person presses a button. */
function copySelected(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}

async function toClipboard(text: string, html: string | undefined): Promise<void> {
  if (html === undefined || typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(text);
  const blob = (words: string, type: string) => new Blob([words], { type });
  const item = new ClipboardItem({ 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') });
  return navigator.clipboard.write([item]);
}

/** Copies a text, with its formatted form where it has one. False: the clipboard refuses, and the text is laid out to be copied by hand. */
export async function copyText(text: string, html?: string): Promise<boolean> {
  try {
    await toClipboard(text, html);
    return true;
  } catch {
    if (copySelected(text)) return true;
    refuseCopy(text);
    return false;
  }
}

/** A mark on the words that are shown, as an entry of the account. */
export function trackMark({ track, language }: TalkView, mark: TrackMark['mark'], note?: string): TrackMark {
  const noted = note === undefined || note.trim() === '' ? {} : { note: note.trim().slice(0, 4000) };
  return { kind: 'track-mark', id: crypto.randomUUID(), atMs: Date.now(), trackId: track.id, language, mark, ...noted };
}

function isOfTrack({ opening, points, answers, stepDown }: TalkView, text: string): boolean {
  const all = [opening, ...points, ...answers.map(({ words }) => words), ...(stepDown ? [stepDown] : [])];
  return all.some((words) => words.text === text);
}

/** Copies words of the panel; that words of a track were taken is kept as a mark on it. */
export async function copyWords(text: string, { talk, snapshot }: AccountView, html?: string): Promise<boolean> {
  const done = await copyText(text, html);
  const { ref, identity } = snapshot;
  if (done && identity && talk && (html !== undefined || isOfTrack(talk, text))) {
    void call('journal.add', { ref, identity, entry: trackMark(talk, 'copied') });
  }
  return done;
}
