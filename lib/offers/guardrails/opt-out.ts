import { present } from '@/lib/signals/reading';
import type { SignalInput } from '@/lib/signals/signal';

/** Did the person called ask not to be contacted, or, where nobody is chosen, everybody known at the account? (O37) */
export function isOptedOut(input: SignalInput): boolean {
  const people = present(input, 'contacts')?.people ?? [];
  const asked = input.contactId === undefined ? people : people.filter((person) => person.id === input.contactId);
  return asked.length > 0 && asked.every((person) => person.optedOut === true);
}
