import './talk.css';
import { type ReactNode, useId } from 'react';
import { Badge } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import { keyed } from '@/components/ui/keyed';
import type { TalkView } from '../account-view';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';
import { CopyButton } from './copy-button';
import { useBlockedBecause, Words, wordsKey } from './words';

interface TalkTrackCardProps {
  talk: TalkView;
  /** What the words are called where they are not those of the panel's own offer. */
  called?: string | undefined;
  /** Chooses to whom one speaks. */
  listener?: ReactNode;
  /** The reasons to say no, and where the conversation goes from there. */
  refusals: ReactNode;
  /** What is done with the words: all of them copied, told to have worked, told to be out of date. */
  tools?: ReactNode;
  /** The text that was copied last, to say so on its button. */
  copied: string | undefined;
  onCopy: (text: string) => void;
}

/** For whom the words are, who answers for them and when they were last verified. */
function Provenance({ talk }: { talk: TalkView }) {
  const { t, date, list } = useLocale();
  const { code } = useVocabulary();
  const { track, trust, verifiedOn } = talk;
  const audience = [
    list(track.industries.map((one) => code('industry', one))),
    list(track.roles.map((one) => code('role', one))),
  ].filter((part) => part !== '');
  return (
    <p className="talk-source num">
      <span>{audience.length > 0 ? t('talk.for', { audience: audience.join(' · ') }) : t('talk.for-anyone')}</span>
      {talk.language !== talk.wantedLanguage && <Badge tone="warn">{t(`language.${talk.language}`)}</Badge>}
      {trust === 'verified' && verifiedOn && (
        <span className="talk-verified">{t('talk.verified', { date: date(verifiedOn, 'month-day') })}</span>
      )}
      {trust === 'expired' && verifiedOn && <Badge tone="warn">{t('talk.expired', { date: date(verifiedOn) })}</Badge>}
      {trust === 'unverified' && <Badge tone="warn">{t('talk.unverified')}</Badge>}
    </p>
  );
}

/** What to say: the first sentence, the points, the answers to a refusal, what to leave unsaid and how to step back. */
export function TalkTrackCard({ talk, called, listener, refusals, tools, copied, onCopy }: TalkTrackCardProps) {
  const { t } = useLocale();
  const id = useId();
  const blocked = useBlockedBecause(talk.opening);
  const spoken = { lang: talk.language };
  const rest = talk.points.length + talk.doNotSay.length + (talk.stepDown ? 1 : 0);
  return (
    <section className="talk" aria-labelledby={id}>
      <div className="talk-head">
        <h2 id={id}>{called ?? t('talk.title')}</h2>
        {listener}
        <CopyButton words={talk.opening} copied={copied} onCopy={onCopy} />
      </div>
      <p className="opening" {...spoken}>
        <Words words={talk.opening} />
      </p>
      {blocked && <p className="talk-blocked">{blocked}</p>}
      <Provenance talk={talk} />
      {tools}
      {refusals}
      {rest > 0 && (
        <Disclosure summary={t('talk.more', { count: talk.points.length })}>
          <ul className="talk-points" {...spoken}>
            {keyed(talk.points, wordsKey).map(({ key, item: words }) => (
              <li key={key}>
                <Words words={words} />
              </li>
            ))}
          </ul>
          {talk.doNotSay.length > 0 && (
            <>
              <h3>{t('talk.do-not-say')}</h3>
              <ul className="talk-points" data-not {...spoken}>
                {keyed(talk.doNotSay, wordsKey).map(({ key, item: words }) => (
                  <li key={key}>
                    <Words words={words} />
                  </li>
                ))}
              </ul>
            </>
          )}
          {talk.stepDown && (
            <>
              <h3>{t('talk.step-down')}</h3>
              <p className="step-down" {...spoken}>
                <Words words={talk.stepDown} />
              </p>
            </>
          )}
        </Disclosure>
      )}
    </section>
  );
}
