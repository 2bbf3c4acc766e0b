/**
 * Origins that a source of this CRM may call although they are local or without TLS: the CRM's own hosts that a person turned on as a site, and
 * that are still granted. Nothing else is ever allowed.
 */
export async function allowedOrigins(_crm: string): Promise<string[]> {
  return [];
}
