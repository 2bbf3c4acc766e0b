import { Playbook } from '@/lib/domain/playbook/playbook';
import type { PlaybookProblem } from '@/lib/domain/playbook/problem';
import { z } from '@/lib/domain/z';
import { problem } from './check/problems';
import { screen } from './check/screen';
import { shapeProblems, unknownKeys } from './check/shape';

export type { PlaybookProblem } from '@/lib/domain/playbook/problem';

export type LoadedPlaybook = { ok: true; playbook: Playbook } | { ok: false; problems: PlaybookProblem[] };

/** Characters of a playbook's text; longer ones are refused unread. The sample has about three hundred thousand. */
export const TEXT_LIMIT = 5_000_000;

const refused = (...problems: PlaybookProblem[]): LoadedPlaybook => ({ ok: false, problems });

function read(input: unknown): LoadedPlaybook {
  const endless = screen(input);
  if (endless.length > 0) return refused(...endless);
  const parsed = z.safeParse(Playbook, input);
  if (!parsed.success) return refused(...shapeProblems(input, parsed.error.issues));
  const unknown = unknownKeys(input, parsed.data);
  return unknown.length > 0 ? refused(...unknown) : { ok: true, playbook: parsed.data };
}

/**
 * Reads a playbook from parsed JSON or any other object. Every place that does not fit the schema is named, so that a lead can mend a file
 * by hand; a field that nobody knows is refused too. Never throws, whatever the input. References between the parts (does this offer exist)
 * are the job of `checkPlaybook`.
 */
export function loadPlaybook(input: unknown): LoadedPlaybook {
  try {
    return read(input);
  } catch {
    // An object with getters may do anything when it is read.
    return refused(problem('', 'unreadable'));
  }
}

/** The line of a JSON error, from 1; the last line where the engine does not say. */
function lineOf(text: string, error: unknown): number {
  const place = /position (\d+)/.exec(error instanceof Error ? error.message : '');
  return text.slice(0, place ? Number(place[1]) : text.length).split('\n').length;
}

/** The same from a playbook's text, refused unread where it is too long. Never throws. */
export function loadPlaybookText(text: string): LoadedPlaybook {
  if (text.length > TEXT_LIMIT) return refused(problem('', 'too-large', { limit: TEXT_LIMIT }));
  try {
    return loadPlaybook(JSON.parse(text));
  } catch (error) {
    return refused(problem('', 'not-json', { line: lineOf(text, error) }));
  }
}
