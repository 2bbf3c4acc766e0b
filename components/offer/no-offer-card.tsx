import './offer.css';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { AccountView } from '../account-view';
import { daysUntil, useLocale } from '../locale';
import { Reasons } from './reasons';

interface NoOfferCardProps {
  view: AccountView;
  /** Lets the questions be answered, in the place of those that are only shown. */
  questions?: ((shown: ReactNode) => ReactNode) | undefined;
  onCopy: (text: string) => void;
}

/** "No offer now" is an answer: why it is quiet, what to ask instead, when to look again. */
export function NoOfferCard({ view: { decision, playbook }, questions: answered, onCopy }: NoOfferCardProps) {
  const { t, of, find, date, today } = useLocale();
  const all = playbook.policy.discoveryQuestions;
  const questions = decision.ask.flatMap((id) => all.find((question) => question.id === id) ?? []);
  const shown = (
    <ul>
      {questions.slice(0, 3).map((question) => (
        <li key={question.id}>
          <p>{of(question.text)}</p>
          <Button look="quiet" onPress={() => onCopy(of(question.text))}>
            {t('action.copy')}
          </Button>
        </li>
      ))}
    </ul>
  );
  return (
    <section className="offer quiet" aria-labelledby="offer-name">
      <p className="offer-kind">
        <span className="kind" data-kind="no-offer">
          <Icon name="no-offer" size={13} />
          {t('kind.no-offer')}
        </span>
        {decision.reviewOn && (
          <span className="quiet-review num">
            {t('quiet.review', { date: date(decision.reviewOn), count: Math.max(0, daysUntil(today, decision.reviewOn)) })}
          </span>
        )}
      </p>
      <h2 id="offer-name">{find(`quiet.${decision.code}.title`) ?? t('quiet.NO_OFFER.title')}</h2>
      <p className="because">{find(`quiet.${decision.code}.why`) ?? t('quiet.NO_OFFER.why')}</p>
      {decision.reasons.length > 0 && <Reasons reasons={decision.reasons} quiet />}
      {questions.length > 0 && (
        <div className="ask">
          <h3>{t('quiet.ask')}</h3>
          {answered ? answered(shown) : shown}
        </div>
      )}
    </section>
  );
}
