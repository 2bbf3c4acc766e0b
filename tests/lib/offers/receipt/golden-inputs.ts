import { NO_HISTORY } from '@/lib/domain/history';
import type { DecideInput } from '@/lib/offers/decide';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import type { Story } from '@/tests/golden/story';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

const files = import.meta.glob<Story>('../../../golden/accounts/*.ts', { eager: true, import: 'story' });

function inputOf({ snapshot, history = NO_HISTORY, learned, risk, contactId }: Story): DecideInput {
  return { snapshot, playbook: samplePlaybook(), history, learned, risk, contactId, now: TODAY_MS };
}

/** What the golden accounts are decided from, by name. */
export const goldenInputs: [name: string, input: DecideInput][] = Object.entries(files).map(([path, story]) => [
  path.replace(/^.*\/|\.ts$/g, ''),
  inputOf(story),
]);
