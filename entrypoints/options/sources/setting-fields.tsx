import { useLocale } from '@/components/locale';
import { Disclosure } from '@/components/ui/disclosure';
import type { Connector } from '@/lib/sources/connector';
import { type FieldProblem, JSON_FIELDS } from './form-settings';
import { SettingField } from './setting-field';
import type { SourceDraft } from './source-draft';

interface SettingFieldsProps {
  connector: Connector;
  draft: SourceDraft;
  problems: Readonly<Record<string, FieldProblem>>;
  /** The name is among those that may be left alone. */
  which: 'needed' | 'optional';
  onChange: (part: Partial<SourceDraft>) => void;
}

/** The connector's settings. Of a CRM's own API what may be left alone is folded away: it is for few. */
export function SettingFields({ connector, draft, problems, which, onChange }: SettingFieldsProps) {
  const { t, find } = useLocale();
  const own = connector.fields.filter(({ optional = false }) => optional === (which === 'optional'));
  const fields = own.map(({ name, label, optional = false }) => (
    <SettingField
      key={`${connector.id} ${name}`}
      label={find(label) ?? name}
      type={JSON_FIELDS.includes(name) ? 'json' : 'text'}
      optional={optional}
      value={draft.typed[name] ?? ''}
      problem={problems[name]}
      onChange={(value) => onChange({ typed: { ...draft.typed, [name]: value } })}
    />
  ));
  if (which === 'needed') return fields;
  const all = (
    <>
      {fields}
      <SettingField
        label={t('options.sources.name')}
        optional
        value={draft.name}
        placeholder={connector.name}
        onChange={(name) => onChange({ name: name.slice(0, 80) })}
      />
    </>
  );
  if (connector.kind !== 'crm') return all;
  const isWrong = own.some(({ name }) => problems[name] !== undefined);
  return (
    <div className="field">
      <Disclosure summary={t('options.sources.more')} open={isWrong}>
        {all}
      </Disclosure>
    </div>
  );
}
