import '@/components/talk/talk.css';
import { useLocale } from '@/components/locale';
import { Dialog } from '@/components/ui/dialog';
import { refuseCopy, useRefusedCopy } from './refused-copies';

/** Where the clipboard refuses: the text, selected, to be copied with the keyboard. */
export function CopyByHand() {
  const { t } = useLocale();
  const text = useRefusedCopy();
  return (
    <Dialog
      title={t('copy.refused')}
      closeLabel={t('action.close')}
      open={text !== undefined}
      onClose={() => refuseCopy(undefined)}
    >
      <p>{t('copy.by-hand')}</p>
      <textarea
        className="copy-by-hand"
        readOnly
        rows={6}
        aria-label={t('copy.text')}
        value={text ?? ''}
        ref={(field) => field?.select()}
      />
    </Dialog>
  );
}
