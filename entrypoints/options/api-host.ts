import { recipeOf } from '@/lib/crm/registry';

/** The API host of what a person typed or pasted: `https://mihon.my.salesforce.com/x` → `mihon.my.salesforce.com`. Null: none is in it. */
export function apiHostOf(text: string): string | null {
  const address = text.trim().replace(/^(https?:\/\/)?/i, 'https://');
  if (!URL.canParse(address)) return null;
  const { host, hostname } = new URL(address);
  const isApi = /\.my\./.test(hostname) && recipeOf('salesforce')?.ownsHost(hostname);
  return isApi ? host : null;
}
