import { join } from 'node:path';
import { root } from '@/tests/setup/root.mjs';

/** What would be sent to a store. */
export const shippedBuild = join(root, '.output/chrome-mv3');

/** The same with loopback allowed from the start, for the demo and the browser tests. */
export const demoBuild = join(root, '.output/chrome-mv3-demo');
