import type { FacetName, Facets } from '@/lib/domain/account-snapshot';
import type { SignalValue } from '@/lib/domain/decision/fact-use';

type FacetValue<N extends FacetName> = Extract<Facets[N], { state: 'present' }>['value'];

/**
 * A small case that stands in a signal's own file and that the contract suite runs. Facets that are not `given` are unknown.
 * Functions that make examples are marked free of side effects, so that the bundler leaves the examples out of the extension.
 * Today is 2026-11-23, a holiday; the playbook is the tests' small one (warning share 80 %, fresh 180 days, renewal lead 90 days), whose
 * Standard plan includes the feature `workflow` and whose add-on `sso` the feature of that name.
 */
export interface SignalExample {
  readonly given: { readonly [N in FacetName]?: FacetValue<N> | 'absent' };
  readonly of?: string;
  readonly contactId?: string;
  /** The value read, or the paths of the facts that are missing. */
  readonly gives: SignalValue | { readonly missing: readonly string[] };
}
