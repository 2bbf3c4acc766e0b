import './nps.css';
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
      {responses.map((answer, index) => {
        const band = bandOf(answer.score);
        const who = [answer.name, answer.role && code('role', answer.role)].filter(Boolean).join(' · ');
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer has no id of its own, and a row holds no state that could stay behind
          <li key={index}>
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
