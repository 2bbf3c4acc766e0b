import './outcome.css';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { IconButton } from '@/components/ui/button';
import type { OutcomeKind } from '@/lib/domain/history';
import { useLocale } from '../locale';
import { AmountStep, LaterStep, ReasonStep } from './outcome-steps';
import type { OutcomeChoice, OutcomeDefaults } from './outcome-view';

const KINDS: readonly OutcomeKind[] = ['presented', 'accepted', 'declined', 'later', 'won', 'lost'];

/** Outcomes that say everything by themselves. */
const isWhole = (kind: OutcomeKind) => kind === 'presented' || kind === 'accepted';

interface OutcomeBarProps {
  /** What may have been offered, the decided one first. */
  offers: readonly { id: string; name: string }[];
  offerId: string;
  onOffer: (offerId: string) => void;
  defaults: OutcomeDefaults;
  onOutcome: (choice: OutcomeChoice) => void;
  /** The step that is open from the start. */
  first?: OutcomeKind | undefined;
}

/** What became of the offer: a quiet row of six; what needs a reason, a day or an amount asks for that one thing (H1, D6). */
export function OutcomeBar({ offers, offerId, onOffer, defaults, onOutcome, first }: OutcomeBarProps) {
  const { t } = useLocale();
  const id = useId();
  const [open, setOpen] = useState<OutcomeKind | undefined>(first);
  const bar = useRef<HTMLElement>(null);
  const last = useRef<OutcomeKind | undefined>(undefined);

  // The focus goes into the step, and back to where it came from.
  useEffect(() => {
    if (open) bar.current?.querySelector<HTMLElement>('.outcome-step button, .outcome-step input')?.focus();
    else if (last.current) bar.current?.querySelector<HTMLElement>(`[data-outcome="${last.current}"]`)?.focus();
    last.current = open;
  }, [open]);

  const choose = (choice: OutcomeChoice) => {
    last.current = undefined;
    setOpen(undefined);
    onOutcome(choice);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    setOpen(undefined);
  };
  const chosen = offers.find((offer) => offer.id === offerId);
  return (
    <section className="outcome" ref={bar} aria-labelledby={`${id}-title`} onKeyDown={onKeyDown}>
      <div className="outcome-head">
        <h2 id={`${id}-title`}>{open ? t(`outcome.ask.${open}`) : t('outcome.title')}</h2>
        {open ? (
          <span className="outcome-of">{chosen?.name}</span>
        ) : (
          <select aria-label={t('outcome.of')} value={offerId} onChange={(event) => onOffer(event.target.value)}>
            {offers.map((offer) => (
              <option key={offer.id} value={offer.id}>
                {offer.name}
              </option>
            ))}
          </select>
        )}
        {open && <IconButton icon="cross" label={t('outcome.back')} onPress={() => setOpen(undefined)} />}
      </div>
      {open ? (
        <div className="outcome-step">
          {open === 'declined' && <ReasonStep kind="declined" onChoose={choose} />}
          {open === 'later' && <LaterStep defaults={defaults} onChoose={choose} />}
          {(open === 'won' || open === 'lost') && <AmountStep kind={open} defaults={defaults} onChoose={choose} />}
        </div>
      ) : (
        <fieldset className="chips" aria-labelledby={`${id}-title`}>
          {KINDS.map((kind) => (
            <button
              key={kind}
              type="button"
              className="chip"
              data-outcome={kind}
              onClick={() => (isWhole(kind) ? choose({ kind }) : setOpen(kind))}
            >
              {t(`outcome.kind.${kind}`)}
            </button>
          ))}
        </fieldset>
      )}
    </section>
  );
}
