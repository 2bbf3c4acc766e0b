import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useLocale } from '../locale';
import type { VoiceView } from '../proof/proof-view';
import { Voice } from '../proof/voice';

interface FoundVoiceProps {
  voice: VoiceView;
  copied: string | undefined;
  onCopy: (text: string) => void;
}

/** One customer's words with what they agreed to, and to be copied with their source. */
export function FoundVoice({ voice, copied, onCopy }: FoundVoiceProps) {
  const { t } = useLocale();
  const done = copied === voice.copyText;
  return (
    <>
      <Voice voice={voice} />
      <Button look="quiet" action="copy-voice" onPress={() => onCopy(voice.copyText)}>
        <Icon name={done ? 'check' : 'copy'} size={13} />
        {t(done ? 'action.copied' : 'voice.copy')}
      </Button>
    </>
  );
}
