import { decideCommand } from './decide-command';
import { onTerminal } from './terminal';

/** `npm run decide`. */
export const main = (args: readonly string[]): Promise<number> => onTerminal(decideCommand, args);
