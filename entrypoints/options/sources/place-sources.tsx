import { useLocale } from '@/components/locale';
import type { Response } from '@/lib/messaging/channels';
import type { SourceState } from '@/lib/queries/source-query';
import { connectorOf } from '@/lib/sources/kit/registry';
import { SourceRow } from './source-row';
import { WordOrder } from './word-order';

export interface PlaceGroup {
  crm: string;
  tenant: string;
  crmName: string;
  sources: readonly SourceState[];
  files: Response<'import.list'>['files'];
}

interface PlaceSourcesProps extends PlaceGroup {
  precedence: unknown;
  onEdit: (state: SourceState) => void;
  onSee: (state: SourceState) => void;
}

/** What feeds the accounts of one CRM host, and whose word goes first there. */
export function PlaceSources({ crm, tenant, crmName, sources, files, precedence, onEdit, onSee }: PlaceSourcesProps) {
  const { t } = useLocale();
  const isOwn = ({ config }: SourceState) => connectorOf(config.connector)?.forCrm === crm;
  const voice = ({ config: { id, name } }: SourceState) => ({ id, name });
  // As the worker goes where nobody said otherwise: the CRM's own, its page, the rest as it was set up, files.
  const voices = [
    ...(crm === 'salesforce' ? [{ id: 'salesforce', name: 'Salesforce' }] : []),
    ...sources.filter(isOwn).map(voice),
    ...(crm === 'salesforce' ? [] : [{ id: 'page', name: t('options.sources.page') }]),
    ...sources.filter((one) => !one.builtIn && !isOwn(one)).map(voice),
    ...[...new Set(files.map(({ source }) => source))].map((source) => ({ id: source, name: source })),
  ];
  return (
    <section className="place" aria-label={`${crmName} ${tenant}`}>
      <h3>
        {crmName} <code>{tenant}</code>
      </h3>
      <ul className="source-list">
        {sources.map((state) => (
          <SourceRow key={state.config.id} state={state} onEdit={() => onEdit(state)} onSee={() => onSee(state)} />
        ))}
      </ul>
      <WordOrder crm={crm} tenant={tenant} voices={voices} precedence={precedence} />
    </section>
  );
}

/** Sources by the host whose accounts they speak of, in the order in which the hosts first come. */
export function groupsOf(
  sources: readonly SourceState[],
  files: Response<'import.list'>['files'],
  nameOf: (crm: string) => string,
): PlaceGroup[] {
  const groups = Map.groupBy(sources, ({ config }) => `${config.crm}|${config.tenant}`);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { crm, tenant } = first.config;
    const ownFiles = files.filter(({ place }) => place.crm === crm && place.tenant === tenant);
    return [{ crm, tenant, crmName: nameOf(crm), sources: own, files: ownFiles }];
  });
}
