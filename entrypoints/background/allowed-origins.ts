import { readCrmStore } from './crm-store';
import { isGranted } from './recipes';

/**
 * Origins that a source of this CRM may call although they are local or without TLS: the CRM's own hosts that a person turned on one by one, as
 * long as they are granted and the CRM is not turned off. Nothing else is ever allowed.
 */
export async function allowedOrigins(crm: string): Promise<string[]> {
  const { sites, disabled } = await readCrmStore();
  const own = disabled.includes(crm) ? [] : sites.filter((site) => site.crm === crm && URL.canParse(site.origin));
  const granted = await Promise.all(own.map(({ origin }) => isGranted(new URL(origin).hostname, origin)));
  return own.filter((_, index) => granted[index]).map(({ origin }) => origin);
}
