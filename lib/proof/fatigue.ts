import type { IsoDate } from '@/lib/domain/calendar';
import { companyKey } from '@/lib/domain/company-name';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { ProofUse } from '@/lib/domain/proof-use';

/** A calendar quarter, e.g. `2026-4`. */
function quarterOf(date: IsoDate): string {
  const [year, month] = date.split('-');
  return `${year}-${Math.ceil(Number(month) / 3)}`;
}

/**
 * How often each reference was used in the calendar quarter of `today`, by `companyKey`: it is the customer who tires, not the sentence.
 * A use counts once however often it arrives (the first with its id); what was only looked at inside does not tire anyone.
 */
export function usesByReference(playbook: Playbook, uses: readonly ProofUse[], today: IsoDate): Map<string, number> {
  const companies = new Map(playbook.testimonials.map(({ id, company }) => [id, companyKey(company)]));
  const quarter = quarterOf(today);
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  for (const { id, testimonialId, onDate, purpose } of uses) {
    const reference = companies.get(testimonialId);
    if (seen.has(id) || reference === undefined || purpose === 'show-internal' || quarterOf(onDate) !== quarter) continue;
    seen.add(id);
    counts.set(reference, (counts.get(reference) ?? 0) + 1);
  }
  return counts;
}
