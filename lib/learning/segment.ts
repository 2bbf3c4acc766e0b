import type { SegmentTrait } from '@/lib/domain/playbook/guardrails';

/** What is known of an account's traits; an unknown one is missing. */
export type Traits = { readonly [T in SegmentTrait]?: string | undefined };

/** Codes may be a CRM's own text: what separates traits is written as its code. */
const escaped = (value: string) => value.replace(/[%|=*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

/**
 * The segment of an account: its traits in the order of the policy, e.g. `industry=retail|size=50-299`, up to the first that is
 * unknown; `*`, everybody, where the first one is. So each segment lies inside the one that is a trait shorter.
 */
export function segmentOf(traits: Traits, segmentBy: readonly SegmentTrait[]): string {
  const parts: string[] = [];
  for (const trait of segmentBy) {
    const value = traits[trait];
    if (value === undefined || value === '') break;
    parts.push(`${trait}=${escaped(value)}`);
  }
  return parts.length === 0 ? '*' : parts.join('|');
}

/** The segments that a segment lies in, from everybody down to itself. */
export function segmentPath(segment: string): string[] {
  if (segment === '*') return ['*'];
  const traits = segment.split('|');
  return ['*', ...traits.map((_, index) => traits.slice(0, index + 1).join('|'))];
}
