import { portfolioCommand } from './portfolio-command';
import { onTerminal } from './terminal';

/** `npm run portfolio`. */
export const main = (args: readonly string[]): Promise<number> => onTerminal(portfolioCommand, args);
