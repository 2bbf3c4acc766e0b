import { priceCommand } from './price-command';
import { onTerminal } from './terminal';

/** `npm run price`. */
export const main = (args: readonly string[]): Promise<number> => onTerminal(priceCommand, args);
