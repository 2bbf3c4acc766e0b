import { useLocale } from '@/components/locale';
import { Button } from '@/components/ui/button';
import type { Connector } from '@/lib/sources/connector';
import { Choice } from '../choice';
import type { FieldProblem } from './form-settings';
import { SettingField } from './setting-field';
import { type SourceDraft, secretsFor } from './source-draft';

interface SecretFieldsProps {
  connector: Connector;
  draft: SourceDraft;
  /** Names of those that are kept already; they never come back to a page. */
  held: readonly string[];
  problems: Readonly<Record<string, FieldProblem>>;
  onChange: (part: Partial<SourceDraft>) => void;
}

/** Keys and tokens, and for how long they are kept. One that is kept stays while its field is left alone. */
export function SecretFields({ connector, draft: { secrets, keep, via }, held, problems, onChange }: SecretFieldsProps) {
  const { t, find } = useLocale();
  const without = (name: string) => Object.fromEntries(Object.entries(secrets).filter(([other]) => other !== name));
  return (
    <>
      {secretsFor(connector, via).map(({ name, label, optional = false }) => {
        const isHeld = held.includes(name);
        const isForgotten = isHeld && secrets[name] === '';
        return (
          <div key={`${connector.id} ${name}`}>
            <SettingField
              label={find(label) ?? name}
              type="password"
              optional={optional}
              value={secrets[name] ?? ''}
              placeholder={isHeld && !isForgotten ? t('options.sources.secret-kept') : undefined}
              problem={problems[name]}
              onChange={(value) => onChange({ secrets: value === '' ? without(name) : { ...secrets, [name]: value } })}
            />
            {isHeld && optional && !secrets[name] && (
              <Button
                look="quiet"
                onPress={() => onChange({ secrets: isForgotten ? without(name) : { ...secrets, [name]: '' } })}
              >
                {t(isForgotten ? 'options.sources.secret-keep' : 'options.sources.secret-forget')}
              </Button>
            )}
          </div>
        );
      })}
      <Choice
        label={t('options.sources.keep')}
        help={t('options.sources.keep-help')}
        value={keep}
        options={[
          ['session', t('options.sources.keep-session')],
          ['device', t('options.sources.keep-device')],
        ]}
        onChange={(value) => onChange({ keep: value })}
      />
    </>
  );
}
