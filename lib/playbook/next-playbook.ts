import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { PlaybookProblem } from '@/lib/domain/playbook/problem';
import { checkPlaybook, type SignalDescriptor } from './check-playbook';
import { loadPlaybookText } from './load-playbook';

/** The playbook in force after a new one was handed in, and what kept the new one out. */
export interface NextPlaybook {
  readonly playbook: Playbook;
  readonly problems: readonly PlaybookProblem[];
}

/** Takes a new playbook if nothing is wrong with it; otherwise the old one stays in force, the same object, untouched. */
export function nextPlaybook(current: Playbook, text: string, signals: readonly SignalDescriptor[]): NextPlaybook {
  const loaded = loadPlaybookText(text);
  const problems = loaded.ok ? checkPlaybook(loaded.playbook, signals) : loaded.problems;
  return loaded.ok && problems.length === 0 ? { playbook: loaded.playbook, problems } : { playbook: current, problems };
}
