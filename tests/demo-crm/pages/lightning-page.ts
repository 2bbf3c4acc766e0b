import type { Crm } from '../crm';
import { html, type Reply } from '../http/reply';
import type { Visit } from '../http/visit';
export function lightningPage(_crm: Crm, _visit: Visit): Reply {
  return html('', 404);
}
