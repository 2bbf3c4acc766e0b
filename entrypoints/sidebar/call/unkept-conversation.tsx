import type { ComponentProps } from 'react';
import { CallConversation } from './call-conversation';

const nothing = () => undefined;
const record = { kept: [], now: Date.now, newId: () => crypto.randomUUID(), onRefused: nothing, onTakenBack: nothing };

/** The conversation where nothing is written down: on sample accounts, and where there is no journal to write to. */
export function UnkeptConversation(props: Omit<ComponentProps<typeof CallConversation>, 'record' | 'failed'>) {
  return <CallConversation {...props} record={record} />;
}
