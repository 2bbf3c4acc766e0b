import { html, type Reply } from '../http/reply';
import type { Visit } from '../http/visit';
export function pageAsset(_visit: Visit): Reply {
  return html('', 404);
}
