import type { ChannelName } from './channels';

const INTERACTIVE: readonly ChannelName[] = ['connection.connect'];

/** Does a person have to act (a password, a code)? Then it may take ten minutes, and is not asked twice. */
export function isInteractive(channel: ChannelName): boolean {
  return INTERACTIVE.includes(channel);
}
