import './sources.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from '@/components/locale';
import { Button } from '@/components/ui/button';
import { late } from '@/components/ui/late';
import { Section } from '@/components/ui/section';
import { knownRecipes } from '@/lib/crm/known-recipes';
import { importsQuery } from '@/lib/queries/import-query';
import { knownCrmsQuery, type SourceState, sourcesQuery } from '@/lib/queries/source-query';
import { FailureText } from '../failure-text';
import { PlaybookNote, PolicyNote } from '../policy-note';
import { placesOfSites } from './address-place';
import { groupsOf, PlaceSources } from './place-sources';
import { SourceForm } from './source-form';

const SourceMapping = late(async () => (await import('./source-mapping')).SourceMapping);

type Open = { what: 'nothing' } | { what: 'new' } | { what: 'edit' | 'see'; id: string };

const NO_CRMS = { sites: [], recipes: [], chosen: {} };

/** Where the facts come from: what is set up for which host, how to connect one, and what comes of it. */
export function SourcesSection() {
  const { t } = useLocale();
  const listed = useQuery(sourcesQuery());
  const crms = useQuery(knownCrmsQuery()).data ?? NO_CRMS;
  const files = useQuery(importsQuery()).data?.files ?? [];
  const [open, setOpen] = useState<Open>({ what: 'nothing' });
  const { sources = [], places = [], precedence = {}, policy, playbookProblems } = listed.data ?? {};
  const recipes = knownRecipes(crms);
  const nameOf = (crm: string) => recipes.find(({ id }) => id === crm)?.name ?? crm;
  const close = () => setOpen({ what: 'nothing' });
  const opened: SourceState | undefined =
    open.what === 'edit' || open.what === 'see' ? sources.find(({ config }) => config.id === open.id) : undefined;
  // A host that was turned on just now has had no page opened yet.
  const isNew = ({ crm, tenant }: { crm: string; tenant: string }) =>
    !places.some((place) => place.crm === crm && place.tenant === tenant);
  const form = {
    places: [...placesOfSites(crms, recipes).filter(isNew), ...places],
    recipes,
    chosen: crms.chosen,
    sites: crms.sites,
    taken: sources.map(({ config }) => config.id),
    onCancel: close,
  };
  return (
    <Section title={t('options.sources.title')} className="sources">
      <p className="help">{t('options.sources.intro')}</p>
      <PolicyNote policy={policy} />
      <PlaybookNote problems={playbookProblems} />
      <FailureText error={listed.error} />
      {listed.isSuccess && sources.length === 0 && open.what !== 'new' && (
        <p className="sources-empty">{t('options.sources.empty')}</p>
      )}
      {groupsOf(sources, files, nameOf).map((group) => (
        <PlaceSources
          key={`${group.crm}|${group.tenant}`}
          {...group}
          precedence={precedence[`${group.crm}|${group.tenant}`]}
          onEdit={({ config }) => setOpen({ what: 'edit', id: config.id })}
          onSee={({ config }) => setOpen({ what: 'see', id: config.id })}
        />
      ))}
      {open.what === 'nothing' && listed.isSuccess && !policy?.locks.includes('sources') && (
        <div className="row sources-add">
          <Button look="primary" onPress={() => setOpen({ what: 'new' })}>
            {t('options.sources.connect')}
          </Button>
        </div>
      )}
      {open.what === 'new' && <SourceForm {...form} onDone={(id) => setOpen({ what: 'see', id })} />}
      {open.what === 'edit' && opened && (
        <SourceForm key={opened.config.id} {...form} before={opened} onDone={(id) => setOpen({ what: 'see', id })} />
      )}
      {open.what === 'see' && opened && (
        <SourceMapping
          key={opened.config.id}
          state={opened}
          recipes={recipes}
          onClose={close}
          place={<p className="help">{t('options.sources.loading')}</p>}
        />
      )}
    </Section>
  );
}
