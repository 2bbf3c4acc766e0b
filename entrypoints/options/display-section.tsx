import { useMutation } from '@tanstack/react-query';
import { useLocale } from '@/components/locale';
import { Section } from '@/components/ui/section';
import type { Settings } from '@/lib/domain/settings';
import { settingsMutation } from '@/lib/queries/settings-query';
import { Choice } from './choice';
import { FailureText } from './failure-text';

/** Language and looks. Each language is named in itself. */
export function DisplaySection({ settings }: { settings: Settings }) {
  const { t } = useLocale();
  const change = useMutation(settingsMutation());
  return (
    <Section title={t('options.display.title')}>
      <Choice
        label={t('options.display.language')}
        value={settings.language}
        options={[
          ['auto', t('options.display.auto-language')],
          ['ja', '日本語'],
          ['en', 'English'],
        ]}
        onChange={(language) => change.mutate({ language })}
      />
      <Choice
        label={t('options.display.customer-language')}
        help={t('options.display.customer-language-help')}
        value={settings.customerLanguage}
        options={[
          ['ja', '日本語'],
          ['en', 'English'],
        ]}
        onChange={(customerLanguage) => change.mutate({ customerLanguage })}
      />
      <Choice
        label={t('options.display.theme')}
        value={settings.theme}
        options={[
          ['auto', t('options.display.auto-theme')],
          ['light', t('options.display.light')],
          ['dark', t('options.display.dark')],
        ]}
        onChange={(theme) => change.mutate({ theme })}
      />
      {chrome.sidePanel && (
        <Choice
          label={t('options.display.dock')}
          help={t('options.display.dock-help')}
          value={settings.dock ?? 'page'}
          options={[
            ['page', t('options.display.dock-page')],
            ['side', t('options.display.dock-side')],
          ]}
          onChange={(dock) => change.mutate({ dock })}
        />
      )}
      {settings.dock !== 'side' && (
        <Choice
          label={t('options.display.side')}
          value={settings.panel.side}
          options={[
            ['left', t('options.display.left')],
            ['right', t('options.display.right')],
          ]}
          onChange={(side) => change.mutate({ panel: { side } })}
        />
      )}
      <FailureText error={change.error} />
    </Section>
  );
}
