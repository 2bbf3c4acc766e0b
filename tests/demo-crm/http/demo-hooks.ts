import { z } from '@/lib/domain/z';
import { Accounts } from '../accounts';
import type { Crm } from '../crm';
import type { Org } from '../data/org';
import { json, type Reply } from './reply';

const Change = z.object({
  fields: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  delete: z.optional(z.boolean()),
  mergeInto: z.optional(z.string()),
});

const FaultChange = z.record(z.string(), z.unknown());

/** The switches for tests in another process: `/__demo/faults`, `/__demo/requests`, `/__demo/accounts/{id}`. */
export function demoHooks(crm: Crm, accounts: Accounts, method: string, path: string, body: string, org: Org | undefined): Reply {
  const [, , room, id = ''] = path.split('?')[0]?.split('/') ?? [];
  const here = org ? new Accounts(crm, org) : accounts;
  switch (`${method} ${room}`) {
    case 'POST faults':
      crm.faults.set(FaultChange.parse(JSON.parse(body)));
      return json(crm.faults.now);
    case 'DELETE faults':
      crm.faults.clear();
      return json(crm.faults.now);
    case 'GET requests':
      return json({ count: crm.requests.all.length, requests: crm.requests.all });
    case 'DELETE requests':
      crm.requests.clear();
      return json({ count: 0 });
    case 'GET accounts':
      return json(here.list());
    case 'POST accounts': {
      const change = Change.parse(JSON.parse(body));
      const done =
        (change.fields ? here.change(id, change.fields) : true) &&
        (change.mergeInto ? here.merge(id, change.mergeInto) : true) &&
        (change.delete ? here.delete(id) : true);
      return json({ done }, done ? 200 : 404);
    }
    default:
      return json({ error: 'no such switch' }, 404);
  }
}
