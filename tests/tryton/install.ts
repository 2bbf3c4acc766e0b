import { join } from 'node:path';
import { type Machine, thisMachine, whyMissing } from '@/tests/support/debian-packages';

/** Debian's packages: the server, its web client and the modules that a subscription business uses. */
export const packages: readonly string[] = [
  'tryton-server',
  'tryton-sao',
  'tryton-modules-party',
  'tryton-modules-sale',
  'tryton-modules-sale-opportunity',
  'tryton-modules-sale-subscription',
];

/** The web client's files. */
export const clientFolder = '/usr/share/tryton-sao/www';

const neededFiles = [
  join(clientFolder, 'index.html'),
  ...['party', 'sale', 'sale_opportunity', 'sale_subscription'].map(
    (name) => `/usr/lib/python3/dist-packages/trytond/modules/${name}/tryton.cfg`,
  ),
];

export const trytonIsThere = (machine: Machine): boolean =>
  machine.which('trytond') !== null && machine.which('trytond-admin') !== null && neededFiles.every(machine.exists);

/** Installs Tryton where it is missing and apt-get may be used. Null when it is there, else one sentence that says what to do. */
export const whyNoTryton = (machine: Machine = thisMachine): Promise<string | null> =>
  whyMissing({ name: 'Tryton', packages, isThere: trytonIsThere }, machine);
