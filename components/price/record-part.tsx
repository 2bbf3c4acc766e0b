import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useLocale } from '../locale';
import type { DiscountStanding, OursOfPrice, Terms } from './price-acts';

interface RecordPartProps {
  terms: Terms;
  standing: DiscountStanding;
  /** The terms are not those that stand. */
  changed: boolean;
  ours: OursOfPrice;
}

/** Writes the terms down as the rep's own, with a reason; what is written down can be taken back (D5). */
export function RecordPart({ terms, standing, changed, ours }: RecordPartProps) {
  const { t, of, find, number, percent } = useLocale();
  const id = useId();
  const [reason, setReason] = useState('');
  const { recorded, failed } = ours;
  const asks = standing.state === 'needs-approver' && standing.approver;
  const said = reason.trim();
  const blocked = !changed ? t('hand.record.unchanged') : said === '' ? t('hand.record.reason-missing') : undefined;
  return (
    <div className="hand-record">
      {recorded && (
        <p className="recorded" role="status">
          <span>
            {t('hand.record.stands', {
              terms: [
                recorded.quantity === undefined ? '' : t('hand.record.quantity', { quantity: number(recorded.quantity) }),
                recorded.discount === undefined ? '' : t('hand.record.discount', { share: percent(recorded.discount) }),
              ]
                .filter(Boolean)
                .join(' · '),
              reason: recorded.reason,
            })}
          </span>
          <Button look="quiet" action="take-back-terms" onPress={() => ours.onTakeBack(recorded.id)}>
            {t('action.undo')}
          </Button>
        </p>
      )}
      {changed && (
        <>
          {asks && <p className="hand-approver">{t('hand.record.approver', { approver: of(asks) })}</p>}
          <label htmlFor={id}>{t('hand.record.reason')}</label>
          <input id={id} value={reason} maxLength={500} required onChange={(event) => setReason(event.target.value)} />
          <Button
            look="primary"
            action="record-terms"
            blockedBecause={blocked}
            onPress={() => {
              ours.onRecord?.(terms, said);
              setReason('');
            }}
          >
            {t('hand.record.do')}
          </Button>
        </>
      )}
      {failed && (
        <p className="hand-wrong" role="alert">
          {t('hand.record.failed', { why: find(`error.${failed.kind}.says`) ?? failed.kind })}
        </p>
      )}
    </div>
  );
}
