import { Playbook } from '@/lib/domain/playbook/playbook';
import { z } from '@/lib/domain/z';

/** What is wrong with a playbook, and where: `offers.3.prior.a`. */
export interface PlaybookProblem {
  path: string;
  problem: string;
}

export type LoadedPlaybook = { ok: true; playbook: Playbook } | { ok: false; problems: PlaybookProblem[] };

/**
 * Reads a playbook from parsed JSON. Every place that does not fit the schema is named, so that a lead can mend a file by hand.
 * References between the parts (does this offer exist) are the job of `checkPlaybook`.
 */
export function loadPlaybook(input: unknown): LoadedPlaybook {
  const parsed = z.safeParse(Playbook, input);
  if (parsed.success) return { ok: true, playbook: parsed.data };
  return { ok: false, problems: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), problem: issue.message })) };
}
