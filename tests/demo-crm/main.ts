import { once } from 'node:events';
import { startDemoCrm, stories } from './start-demo-crm';

const PORT = 4180;

/**
 * Starts the demo CRM for hand use, prints where everything is, and stays until it is interrupted:
 * `node tests/setup/run-typescript.mjs tests/demo-crm/main.ts [port]`.
 */
export async function main([port]: readonly string[]): Promise<number> {
  const crm = await startDemoCrm({ port: Number(port ?? PORT) });
  const [first] = stories;
  console.log(`Pages        ${crm.pageOrigin}/lightning/o/Account/list?filterName=All`);
  console.log(`API, sign-in ${crm.apiOrigin}/`);
  if (first) console.log(`An account   ${crm.pageOrigin}/lightning/r/Account/${first.accountId}/view`);
  console.log(`Switches     http://127.0.0.1:${crm.port}/__demo/faults, /__demo/requests, /__demo/accounts`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await crm.stop();
  return 0;
}
