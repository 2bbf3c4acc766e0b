import { detectCommand } from './detect-command';
import { onTerminal } from './terminal';

/** `npm run detect`. */
export const main = (args: readonly string[]): Promise<number> => onTerminal(detectCommand, args);
