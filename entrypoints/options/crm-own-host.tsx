import { useState } from 'react';
import { useLocale } from '@/components/locale';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import type { ListedCrm } from './crm-list';
import { crmOriginOf } from './crm-origin';
import { askFor, type useCrmSwitch } from './crm-switch';
import { TextField } from './text-field';

/** A CRM that companies run themselves: the hosts that were added, and a field for one more. */
export function CrmOwnHost({ crm: { recipe }, turn }: { crm: ListedCrm; turn: ReturnType<typeof useCrmSwitch> }) {
  const { t } = useLocale();
  const [text, setText] = useState('');
  const origin = crmOriginOf(text);
  return (
    <Disclosure summary={t('options.crm.own-host')}>
      <TextField
        label={t('options.crm.host')}
        help={t('options.crm.host-help')}
        placeholder="https://crm.example.co.jp"
        value={text}
        problem={text !== '' && origin === null ? t('options.crm.not-a-host') : undefined}
        onChange={setText}
      />
      <Button
        action="own-host"
        blockedBecause={origin === null ? t('options.crm.host-missing') : undefined}
        onPress={() => origin && turn.enable.mutate(askFor(recipe.id, [`${origin}/*`], origin))}
      >
        {t('options.crm.use-host')}
      </Button>
    </Disclosure>
  );
}
