import { bundledScript } from './bundled-script';

/** A script that sets `tsugiteProbe` (see `tryton-probe-page.ts`) in every page it is added to. */
export const probeScript = (): Promise<string> => bundledScript('tests/support/tryton-probe-page.ts');
