import { PolicyProblem } from '@/lib/domain/managed-policy';
import { PackMapping, PackRecipe } from '@/lib/domain/playbook/pack-part';
import { z } from '@/lib/domain/z';

/** Where the recipes and mappings of the active playbook lie, apart from it (`pack-parts.ts`). */
export const PACK_PARTS_KEY = 'packParts';

const PackParts = z.object({
  recipes: z.array(PackRecipe),
  mappings: z.array(PackMapping),
  problems: z.array(PolicyProblem),
});
export type PackParts = z.infer<typeof PackParts>;

const NONE: PackParts = { recipes: [], mappings: [], problems: [] };

/** The recipes and field mappings that the active playbook carries; a person's own go before them, the company's policy before all. */
export async function packNow(): Promise<PackParts> {
  const kept = (await chrome.storage.local.get(PACK_PARTS_KEY))[PACK_PARTS_KEY];
  if (kept === undefined) return NONE;
  const parsed = z.safeParse(PackParts, kept);
  return parsed.success ? parsed.data : NONE;
}

/**
 * The pack's mapping for a source: of its id, or of the CRM whose own source it is (its connector has the CRM's name); undefined: it says nothing.
 */
export async function packMapping({
  id,
  crm,
  tenant,
  connector,
}: Record<'id' | 'crm' | 'tenant' | 'connector', string>): Promise<PackMapping['mapping'] | undefined> {
  const { mappings } = await packNow();
  const fits = (one: PackMapping) =>
    (one.crm ?? crm) === crm &&
    (one.tenant ?? tenant) === tenant &&
    (one.source === undefined ? connector === crm : one.source === id);
  return mappings.find(fits)?.mapping;
}
