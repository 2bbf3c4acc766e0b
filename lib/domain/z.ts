import * as z from 'zod/mini';

// The extension's CSP forbids `new Function`; without this zod probes for it once per schema and the browser logs a violation.
z.config({ jitless: true });

export { z };
