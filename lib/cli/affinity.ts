import { affinityCommand } from './affinity-command';
import { onTerminal } from './terminal';

/** `npm run affinity`. */
export const main = (args: readonly string[]): Promise<number> => onTerminal(affinityCommand, args);
