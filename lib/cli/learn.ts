import { learnCommand } from './learn-command';
import { onTerminal } from './terminal';

/** `npm run learn`. */
export const main = (args: readonly string[]): Promise<number> => onTerminal(learnCommand, args);
