import './voices.css';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import type { Testimonial } from '@/lib/domain/playbook/testimonial';
import type { QueuedVoice } from '@/lib/domain/voice-desk';
import { useLocale } from '../locale';
import { VoiceReview } from './voice-review';

interface VoiceQueueProps {
  voices: readonly QueuedVoice[];
  /** How an account is called; undefined: it is not kept. */
  nameOf: (accountId: string) => string | undefined;
  onApprove: (voice: QueuedVoice, testimonial: Testimonial) => void;
  onDecline: (voice: QueuedVoice) => void;
  /** What the lead said of it is taken back. */
  onReopen: (voice: QueuedVoice) => void;
}

const TONES = { asked: 'plain', answered: 'warn', approved: 'good', declined: 'plain' } as const;

function Voice({ voice, nameOf, onApprove, onDecline, onReopen }: { voice: QueuedVoice } & Omit<VoiceQueueProps, 'voices'>) {
  const { t, date } = useLocale();
  const { state, by, accountId, testimonial, words, language } = voice;
  const name = (accountId && nameOf(accountId)) || testimonial?.company || accountId || t('account.name-unknown');
  return (
    <li className="queued" data-state={state}>
      <p className="queued-head">
        <bdi>{name}</bdi>
        <Badge tone={TONES[state]}>{t(by ? `voices.declined-by-${by}` : `voices.state.${state}`)}</Badge>
      </p>
      {words && <q lang={language}>{words}</q>}
      {testimonial && (
        <p className="voice-why num">
          {t('voices.consent', {
            scope: t(`consent.${testimonial.consent.scope}`),
            named: t(testimonial.consent.name ? 'consent.named' : 'consent.unnamed'),
            date: date(testimonial.consent.expiresOn),
          })}
        </p>
      )}
      {state === 'answered' &&
        (testimonial ? (
          <Disclosure summary={t('voices.review')}>
            <VoiceReview
              testimonial={testimonial}
              onApprove={(approved) => onApprove(voice, approved)}
              onDecline={() => onDecline(voice)}
            />
          </Disclosure>
        ) : (
          <p className="row">
            {t('voices.size-unknown')}
            <Button look="quiet" action="voice-decline" onPress={() => onDecline(voice)}>
              {t('voices.decline')}
            </Button>
          </p>
        ))}
      {(state === 'approved' || by === 'lead') && (
        <Button look="quiet" action="voice-reopen" onPress={() => onReopen(voice)}>
          {t('voices.reopen')}
        </Button>
      )}
    </li>
  );
}

/** Comments that reps asked for and that came in, each with what has become of it (S14). */
export function VoiceQueue({ voices, ...acts }: VoiceQueueProps) {
  const { t } = useLocale();
  if (voices.length === 0) return <p className="help">{t('voices.none')}</p>;
  return (
    <ul className="queue">
      {voices.map((voice) => (
        <Voice key={voice.id} voice={voice} {...acts} />
      ))}
    </ul>
  );
}
