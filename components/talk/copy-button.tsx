import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { TextView } from '../account-view';
import { useLocale } from '../locale';
import { useBlockedBecause } from './words';

interface CopyButtonProps {
  words: TextView;
  copied: string | undefined;
  onCopy: (text: string) => void;
}

/** Copies words to the clipboard; while a fact in them is missing or too old it says which one instead. */
export function CopyButton({ words, copied, onCopy }: CopyButtonProps) {
  const { t } = useLocale();
  const id = useId();
  const blocked = useBlockedBecause(words);
  const { text } = words;
  const done = text !== null && copied === text;
  return (
    <>
      <Button
        look="quiet"
        blockedBecause={blocked}
        describedBy={blocked ? id : undefined}
        onPress={() => text !== null && onCopy(text)}
      >
        <Icon name={done ? 'check' : 'copy'} size={13} />
        {t(done ? 'action.copied' : 'action.copy')}
      </Button>
      {blocked && (
        <span id={id} className="unseen">
          {blocked}
        </span>
      )}
    </>
  );
}
