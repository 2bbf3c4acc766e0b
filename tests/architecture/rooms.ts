/** What a room may import. `types` are rooms of which it may use the types alone. `*` is everything. */
export interface Room {
  values: readonly string[];
  types: readonly string[];
  packages: readonly string[];
}

const react = ['react', 'react-dom'];
const paper = ['signals', 'offers', 'pricing', 'learning', 'playbook', 'proof', 'domain'];

/** The doors of ARCHITECTURE.md. A room may always use itself. Longest name first: `components/ui` before `components`. */
export const rooms: Readonly<Record<string, Room>> = {
  entrypoints: { values: ['*'], types: ['*'], packages: ['*'] },
  'components/ui': { values: [], types: [], packages: [...react, '@base-ui/react', '@tanstack/react-virtual'] },
  components: {
    values: ['components/ui', 'domain', 'i18n'],
    types: ['offers', 'sheet', 'schedule', 'search'],
    packages: [...react, 'd3-scale', 'd3-shape'],
  },
  queries: { values: ['account', 'storage', 'messaging', 'domain'], types: ['crm'], packages: ['@tanstack/react-query', 'wxt'] },
  cli: {
    values: ['signals', 'offers', 'pricing', 'learning', 'playbook', 'proof', 'crm', 'sources', 'i18n', 'domain'],
    types: [],
    packages: ['node:', 'csv-parse'],
  },
  account: { values: ['domain', 'sources'], types: ['storage'], packages: [] },
  storage: { values: ['domain'], types: [], packages: ['dexie', 'idb', 'wxt'] },
  messaging: { values: ['domain'], types: [], packages: ['wxt'] },
  offers: {
    values: ['signals', 'pricing', 'learning', 'domain'],
    types: [],
    packages: ['canonicalize', '@noble/hashes'],
  },
  playbook: { values: ['signals', 'domain'], types: [], packages: [] },
  proof: { values: ['signals', 'domain'], types: [], packages: [] },
  // Recipes as files are parsed; that the scout reaches none of it is the scout's own test.
  crm: { values: ['domain'], types: [], packages: ['@medv/finder'] },
  // Its frame half parses what comes in; that the scout reaches types alone is the scout's own test.
  dock: { values: ['domain'], types: ['crm'], packages: [] },
  sources: { values: ['domain'], types: [], packages: ['oauth4webapi', '@noble/hashes', 'read-excel-file'] },
  outbox: { values: ['domain', 'sources'], types: ['storage'], packages: [] },
  schedule: { values: ['signals', 'domain'], types: [], packages: ['ical.js'] },
  vault: { values: ['domain'], types: [], packages: ['@noble/hashes'] },
  search: { values: ['domain'], types: [], packages: [] },
  sheet: { values: paper, types: [], packages: [] },
  signals: { values: ['pricing', 'domain'], types: [], packages: [] },
  learning: { values: ['domain'], types: [], packages: ['pure-rand'] },
  pricing: { values: ['domain'], types: [], packages: [] },
  i18n: { values: ['domain'], types: [], packages: [] },
  domain: { values: [], types: [], packages: ['zod'] },
};

/** Rooms without a clock, chance, network or browser: the same input gives the same bytes everywhere. */
export const pureRooms = ['domain', 'signals', 'offers', 'pricing', 'learning', 'proof', 'playbook', 'sheet'];

/** The room that a path stands in, or null for the tests and for files outside of every room. */
export function roomOf(path: string): string | null {
  const [first = '', second = ''] = path.split('/');
  if (first === 'lib') return second in rooms ? second : null;
  if (first === 'components') return second === 'ui' ? 'components/ui' : 'components';
  return first in rooms ? first : null;
}
