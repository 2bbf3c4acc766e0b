import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useLocale } from '@/components/locale';
import { Button } from '@/components/ui/button';
import type { CrmRecipe } from '@/lib/crm/recipe';
import { appErrorOf } from '@/lib/queries/call-failure';
import { type SourceState, saveSourceMutation } from '@/lib/queries/source-query';
import { connectorOf, connectorsFor } from '@/lib/sources/kit/registry';
import { Choice } from '../choice';
import { FailureText } from '../failure-text';
import { ConnectorField, firstConnector } from './connector-field';
import { type FieldProblem, prefilled, problemOfField, type Typed } from './form-settings';
import { type ChosenPlace, type KnownPlace, PlaceField } from './place-field';
import { SecretFields } from './secret-fields';
import { SettingFields } from './setting-fields';
import { draftOf, type SourceDraft, secretsFor, sourceFrom } from './source-draft';

interface SourceFormProps {
  places: readonly KnownPlace[];
  recipes: readonly CrmRecipe[];
  /** What a person chose as the list of accounts, by CRM. */
  chosen: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Hosts that were added one by one: a CRM's own may be local, or without TLS. */
  sites: readonly { crm: string; origin: string }[];
  /** Ids that are in use. */
  taken: readonly string[];
  /** The source to change; left out: a new one. */
  before?: SourceState | undefined;
  onDone: (id: string) => void;
  onCancel: () => void;
}

/** Connects a source, or changes how one is connected. The permission is asked for as the first thing in the click. */
export function SourceForm({ places, recipes, chosen, sites, taken, before, onDone, onCancel }: SourceFormProps) {
  const { t } = useLocale();
  const [place, setPlace] = useState<ChosenPlace | null>(before?.config ?? (places.length === 1 ? (places[0] ?? null) : null));
  const [draft, setDraft] = useState(() => startOf(place));
  const [tried, setTried] = useState(false);
  const save = useMutation(saveSourceMutation(useQueryClient()));
  const [refused, setRefused] = useState(false);

  function startOf(at: ChosenPlace | null, id?: string): SourceDraft | null {
    const connector = connectorOf(id ?? before?.config.connector ?? '') ?? (at ? firstConnector(at.crm) : undefined);
    if (!at || !connector) return null;
    const own: Typed = Object.fromEntries(Object.entries(chosen[at.crm] ?? {}).map(([name, [first = '']]) => [name, first]));
    return draftOf(connector, prefilled(connector, at, own), before);
  }

  function moveTo(next: ChosenPlace | null) {
    setPlace(next);
    const fits = next && draft && connectorsFor(next.crm).some(({ id }) => id === draft.connector);
    // What was typed stays while an address is being corrected, as long as it is the same CRM.
    if (!fits || next.tenant !== place?.tenant) setDraft(startOf(next, fits ? draft.connector : undefined));
  }

  const change = (part: Partial<SourceDraft>) => {
    save.reset();
    setRefused(false);
    setDraft(draft && { ...draft, ...part });
  };
  const connector = draft ? connectorOf(draft.connector) : undefined;
  const allow = sites.filter(({ crm }) => crm === place?.crm).map(({ origin }) => origin);
  const ready = draft && place ? sourceFrom(draft, place, { before, taken, allow }) : null;
  const problems: Record<string, FieldProblem> = tried ? { ...ready?.problems } : {};
  const error = appErrorOf(save.error);
  const told = error?.kind === 'misconfigured' ? problemOfField(error.field) : undefined;
  const isShown = told && connector && [...connector.fields, ...connector.secrets].some(({ name }) => name === told.name);
  if (told && isShown) problems[told.name] ??= told.problem;

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setTried(true);
    if (!draft || !ready || Object.keys(ready.problems).length > 0) return;
    // The request must be the first thing a click does: after any wait the browser no longer takes it for the user's wish.
    const asked = ready.origins.length > 0 ? chrome.permissions.request({ origins: ready.origins }) : Promise.resolve(true);
    void asked.then(
      (granted) => {
        setRefused(!granted);
        const { config } = ready;
        const { secrets, keep } = draft;
        if (granted) save.mutate({ config, secrets, keep }, { onSuccess: () => onDone(config.id) });
      },
      () => setRefused(true),
    );
  }

  return (
    <form className="source-form" onSubmit={submit} aria-label={t(before ? 'options.sources.edit' : 'options.sources.connect')}>
      <h3>{t(before ? 'options.sources.edit' : 'options.sources.connect')}</h3>
      {!before && <PlaceField places={places} recipes={recipes} value={place} missing={tried && !place} onChange={moveTo} />}
      {place && draft && connector && (
        <>
          {!before && <ConnectorField crm={place.crm} value={draft.connector} onChange={(id) => setDraft(startOf(place, id))} />}
          {!before?.managed && connector.via.length > 1 && (
            <Choice
              label={t('options.sources.via')}
              help={t(`options.sources.via.${draft.via}-help`)}
              value={draft.via}
              options={connector.via.map((via) => [via, t(`options.sources.via.${via}`)] as const)}
              onChange={(via) => change({ via })}
            />
          )}
          {!before?.managed && (
            <SettingFields connector={connector} draft={draft} problems={problems} onChange={change} which="needed" />
          )}
          {secretsFor(connector, draft.via).length > 0 && (
            <SecretFields
              connector={connector}
              draft={draft}
              held={before?.secrets ?? []}
              problems={problems}
              onChange={change}
            />
          )}
          {!before?.managed && (
            <SettingFields connector={connector} draft={draft} problems={problems} onChange={change} which="optional" />
          )}
          {ready && ready.origins.length > 0 && (
            <p className="help">
              {t('options.sources.will-ask')} <code>{ready.origins.map((one) => one.replace(/\/\*$/, '')).join(' ')}</code>
            </p>
          )}
        </>
      )}
      <div className="row source-form-end">
        <button type="submit" className="button" data-look="primary" aria-disabled={save.isPending || undefined}>
          {t(
            before
              ? 'options.sources.save'
              : ready?.origins.length === 0
                ? 'options.sources.connect-only'
                : 'options.sources.connect-now',
          )}
        </button>
        <Button onPress={onCancel}>{t('options.sources.cancel')}</Button>
      </div>
      {refused && (
        <p className="problem" role="alert">
          {t('options.sources.refused')}
        </p>
      )}
      {!isShown && <FailureText error={save.error} />}
    </form>
  );
}
