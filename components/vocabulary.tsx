import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { FacetName } from '@/lib/domain/account-snapshot';
import type { LocalText } from '@/lib/domain/language';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { useLocale } from './locale';

/** What the codes of an account and its playbook are called, in the page's language. */
export interface Vocabulary {
  readonly playbook: Playbook;
  /** True for an account of the demonstration CRM: its facts are marked as sample data. */
  readonly demo: boolean;
  /** A product, plan, add-on or feature; else the id as the CRM wrote it. */
  name(id: string): string;
  /** Metrics and offers may bear the id of a product or an add-on, so each is asked for by its kind. */
  metricName(id: string): string;
  offerName(id: string): string;
  /** The unit of a metric: seats, GB. */
  unit(metricId: string): string;
  /** A code of a closed or customary list: `industry`, `region`, `role`, `stage`, `nps-band`; else the CRM's own text. */
  code(list: string, code: string): string;
  source(id: string): string;
  staleAfterMs(facet: FacetName): number;
}

const VocabularyContext = createContext<Vocabulary | null>(null);

type Named = readonly { id: string; name: LocalText }[];

/** The first list that has an id names it. */
function namesOf(...lists: Named[]): Map<string, LocalText> {
  return new Map(
    lists
      .flat()
      .toReversed()
      .map(({ id, name }) => [id, name]),
  );
}

/** Whoever set up a second source of one kind sees which: `stripe-2` is "Stripe 2". An id that nobody named stands for itself. */
export function sourceName(find: (key: string) => string | undefined, id: string): string {
  const [, kind = id, count] = /^(.+)-(\d+)$/.exec(id) ?? [];
  const name = find(`source.${kind}`);
  return find(`source.${id}`) ?? (name && count ? `${name} ${count}` : id);
}

interface VocabularyProviderProps {
  playbook: Playbook;
  tenant: string;
  children: ReactNode;
}

export function VocabularyProvider({ playbook, tenant, children }: VocabularyProviderProps) {
  const locale = useLocale();
  const vocabulary = useMemo((): Vocabulary => {
    const { products, plans, addOns, features } = playbook;
    const names = namesOf(products, plans, addOns, features);
    const metrics = namesOf(playbook.metrics);
    const offers = namesOf(playbook.offers);
    const units = new Map(playbook.metrics.map((metric) => [metric.id, metric.unit]));
    const demo = /\.localhost(:\d+)?$/.test(tenant);
    const textOf = (text: LocalText | undefined) => (text ? locale.of(text) : undefined);
    return {
      playbook,
      demo,
      name: (id) => textOf(names.get(id)) ?? id,
      metricName: (id) => textOf(metrics.get(id)) ?? id,
      offerName: (id) => textOf(offers.get(id)) ?? id,
      unit: (metricId) => textOf(units.get(metricId)) ?? '',
      code: (list, code) => locale.find(`code.${list}.${code}`) ?? code,
      source: (id) => (demo && id === 'salesforce' ? locale.t('source.demo') : sourceName(locale.find, id)),
      staleAfterMs: (facet) => playbook.policy.freshness.facets[facet] ?? playbook.policy.freshness.defaultMs,
    };
  }, [playbook, tenant, locale]);
  return <VocabularyContext value={vocabulary}>{children}</VocabularyContext>;
}

export function useVocabulary(): Vocabulary {
  const vocabulary = useContext(VocabularyContext);
  if (!vocabulary) throw new Error('a component was used outside of VocabularyProvider');
  return vocabulary;
}
