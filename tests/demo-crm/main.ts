import { startDemoCrm, stories } from './start-demo-crm';

const PORT = 4180;

/** Starts the demo CRM for hand use and prints where everything is. The port may be given as the first argument. */
const crm = await startDemoCrm({ port: Number(process.argv.at(-1)) || PORT });
const [first] = stories;
console.log(`Pages        ${crm.pageOrigin}/lightning/o/Account/list?filterName=All`);
console.log(`API, sign-in ${crm.apiOrigin}/`);
if (first) console.log(`An account   ${crm.pageOrigin}/lightning/r/Account/${first.accountId}/view`);
console.log(`Switches     http://127.0.0.1:${crm.port}/__demo/faults, /__demo/requests, /__demo/accounts`);
