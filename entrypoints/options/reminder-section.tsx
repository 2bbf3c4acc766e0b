import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from '@/components/locale';
import { Section } from '@/components/ui/section';
import type { ReminderSettings } from '@/lib/domain/reminders';
import { settingsMutation } from '@/lib/queries/settings-query';
import { Choice } from './choice';
import { FailureText } from './failure-text';

/** Reminders of the browser's: off until they are asked for, with the permission that they need asked by the same click. */
export function ReminderSection({ reminders = { on: false, names: false } }: { reminders?: ReminderSettings | undefined }) {
  const { t } = useLocale();
  const change = useMutation(settingsMutation());
  const [refused, setRefused] = useState(false);

  async function turn(on: boolean): Promise<void> {
    const allowed = on && (await chrome.permissions.request({ permissions: ['notifications'] }));
    if (!on) await chrome.permissions.remove({ permissions: ['notifications'] });
    setRefused(on && !allowed);
    change.mutate({ reminders: { ...reminders, on: allowed } });
  }

  return (
    <Section title={t('options.reminders.title')}>
      <Choice
        label={t('options.reminders.on')}
        help={t('options.reminders.help')}
        value={reminders.on ? 'on' : 'off'}
        options={[
          ['off', t('options.reminders.off')],
          ['on', t('options.reminders.at-nine')],
        ]}
        onChange={(value) => void turn(value === 'on')}
      />
      {refused && (
        <p className="problem" role="alert">
          {t('options.reminders.refused')}
        </p>
      )}
      {reminders.on && (
        <Choice
          label={t('options.reminders.names')}
          help={t('options.reminders.names-help')}
          value={reminders.names ? 'named' : 'unnamed'}
          options={[
            ['unnamed', t('options.reminders.unnamed')],
            ['named', t('options.reminders.named')],
          ]}
          onChange={(value) => change.mutate({ reminders: { ...reminders, names: value === 'named' } })}
        />
      )}
      <FailureText error={change.error} />
    </Section>
  );
}
