import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from '@/components/locale';
import { Button } from '@/components/ui/button';
import { answerOf } from '@/lib/queries/call-failure';
import type { ListedCrm } from './crm-list';
import { FailureText } from './failure-text';
import { TextField } from './text-field';

/** What a recipe lets a person choose: which app, board or kind of object holds the accounts. */
export const choicesOf = ({ recipe }: ListedCrm): string[] => [
  ...new Set((recipe.data?.pages ?? []).flatMap(({ choose }) => (choose === undefined ? [] : [choose]))),
];

/** Several may hold accounts: their numbers or names as the addresses have them, with commas between. */
export function CrmChoice({ crm: { recipe, chosen }, name }: { crm: ListedCrm; name: string }) {
  const { t, find } = useLocale();
  const client = useQueryClient();
  const [text, setText] = useState((chosen[name] ?? []).join(', '));
  const values = text
    .split(/[,、，\s]+/)
    .filter((one) => one !== '')
    .map((one) => one.slice(0, 200));
  const choose = useMutation({
    mutationFn: () => answerOf('crm.choose', { crm: recipe.id, name, values }),
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        choose.mutate();
      }}
    >
      <TextField
        label={find(`options.crm.choose.${name}`) ?? t('options.crm.choose', { name })}
        help={t('options.crm.choose-help')}
        value={text}
        onChange={setText}
      />
      <div className="row">
        <Button onPress={() => choose.mutate()}>{t('options.crm.choose-save')}</Button>
        <span role="status">{choose.isSuccess ? t('options.crm.choose-saved') : ''}</span>
      </div>
      <FailureText error={choose.error} />
    </form>
  );
}
