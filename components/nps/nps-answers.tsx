import './nps.css';
import { keyed } from '@/components/ui/keyed';
import type { NpsResponse } from '@/lib/domain/facets/nps';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';
import { bandOf } from './nps-band';

/** The answers themselves, in the order given: who, when, and what they wrote. */
export function NpsAnswers({ responses }: { responses: readonly NpsResponse[] }) {
  const { t, date, find } = useLocale();
  const { code } = useVocabulary();
  return (
    <ul className="nps-answers">
      {keyed(responses, ({ answeredOn, name = '', score }) => `${answeredOn} ${name} ${score}`).map(({ key, item: answer }) => {
        const band = bandOf(answer.score);
        const who = [answer.name, answer.role && code('role', answer.role)].filter(Boolean).join(' · ');
        return (
          <li key={key}>
            <b className="nps-pill num" data-band={band}>
              {answer.score}
              <span className="unseen">{find(`code.nps-band.${band}`)}</span>
            </b>
            <span className="nps-who">{who || t('nps.unnamed')}</span>
            <small className="stamp num">{date(answer.answeredOn)}</small>
            {answer.comment && <p className="nps-comment">{answer.comment}</p>}
          </li>
        );
      })}
    </ul>
  );
}
