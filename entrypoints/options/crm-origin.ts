/** The origin of what a person typed or pasted: `crm.example.co.jp/odoo` → `https://crm.example.co.jp`. Null: none is in it. */
export function crmOriginOf(text: string): string | null {
  const typed = text.trim();
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (typed === '' || !URL.canParse(address)) return null;
  const { origin, hostname } = new URL(address);
  // A single word is a name within a company's network, or a slip: only those with a dot, and this machine's own, are hosts here.
  return /\.|^localhost$|:/.test(hostname) || /^https?:\/\//i.test(typed) ? origin : null;
}
