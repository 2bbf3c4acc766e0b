import type { PageIdentity } from '../recipe';
import { recordId } from './record-id';

const ID = '"(\\w{15,18})"';

/** The forms in which boot scripts name the signed-in user and the organisation: Lightning's context, then Classic's. */
const USER = [RegExp(`"CurrentUser"\\s*:\\s*\\{[^{}]*?"Id"\\s*:\\s*${ID}`), RegExp(`"userId"\\s*:\\s*${ID}`)];
const ORG = [RegExp(`"(?:orgId|organizationId)"\\s*:\\s*${ID}`)];

function firstId(texts: string[], forms: RegExp[], prefix: string): string | undefined {
  for (const form of forms) {
    for (const text of texts) {
      const found = recordId(form.exec(text)?.[1] ?? '', prefix);
      if ('id' in found) return found.id;
    }
  }
  return undefined;
}

/**
 * Who is signed in, as the page's inline boot scripts say. The forms are a hypothesis for orgs we have not seen: a part that is
 * not found is missing, and what is found only ever narrows what may be shown (it must agree with the connection's word).
 */
export function pageIdentity(document: Document): PageIdentity {
  const texts = Array.from(document.scripts, (script) => (script.src ? '' : script.text));
  const orgId = firstId(texts, ORG, '00D');
  const userId = firstId(texts, USER, '005');
  return { ...(orgId && { orgId }), ...(userId && { userId }) };
}
