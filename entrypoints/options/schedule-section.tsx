import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from '@/components/locale';
import { Section } from '@/components/ui/section';
import { DEFAULT_SCHEDULE, type ScheduleSettings } from '@/lib/domain/schedule';
import type { Settings } from '@/lib/domain/settings';
import { settingsMutation } from '@/lib/queries/settings-query';
import { isLinkTemplate } from '@/lib/schedule/slot-link';
import { Choice } from './choice';
import { FailureText } from './failure-text';
import { TextField } from './text-field';

const MARGINS = ['0', '15', '30', '60'] as const;
const isClock = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** When the rep can be talked to, and the address of their scheduling tool. What is wrong is not kept. */
export function ScheduleSection({ settings }: { settings: Settings }) {
  const { t } = useLocale();
  const change = useMutation(settingsMutation());
  const [typed, setTyped] = useState<ScheduleSettings>(settings.schedule ?? DEFAULT_SCHEDULE);
  const { hours, marginMinutes, link } = typed;
  const hoursFit = isClock(hours.from) && isClock(hours.to) && hours.from < hours.to;
  const linkFits = link === '' || isLinkTemplate(link);
  const edit = (part: Partial<ScheduleSettings>) => {
    const schedule = { ...typed, ...part };
    setTyped(schedule);
    const fits = isClock(schedule.hours.from) && isClock(schedule.hours.to) && schedule.hours.from < schedule.hours.to;
    if (fits && (schedule.link === '' || isLinkTemplate(schedule.link))) change.mutate({ schedule });
  };
  const margin = MARGINS.find((one) => Number(one) === marginMinutes) ?? '15';
  return (
    <Section title={t('options.schedule.title')}>
      <TextField label={t('options.schedule.from')} value={hours.from} onChange={(from) => edit({ hours: { ...hours, from } })} />
      <TextField
        label={t('options.schedule.to')}
        value={hours.to}
        problem={hoursFit ? undefined : t('options.schedule.hours-wrong')}
        onChange={(to) => edit({ hours: { ...hours, to } })}
      />
      <Choice
        label={t('options.schedule.margin')}
        value={margin}
        options={MARGINS.map((one) => [one, t('schedule.minutes', { count: Number(one) })] as const)}
        onChange={(minutes) => edit({ marginMinutes: Number(minutes) })}
      />
      <TextField
        label={t('options.schedule.link')}
        help={t('options.schedule.link-help')}
        value={link}
        problem={linkFits ? undefined : t('options.schedule.link-wrong')}
        onChange={(next) => edit({ link: next })}
      />
      <FailureText error={change.error} />
    </Section>
  );
}
