import './usage.css';
import { useState } from 'react';
import { Section } from '@/components/ui/section';
import { FreshnessStamp } from '../account/freshness-stamp';
import type { AccountView, MeterView } from '../account-view';
import { useLocale } from '../locale';
import { FacetGap } from '../state/facet-gap';
import { useVocabulary } from '../vocabulary';
import { RunOutSentence } from './run-out-sentence';
import { UsagePlot } from './usage-plot';

function MeterTab({ meter, chosen, onChoose }: { meter: MeterView; chosen: boolean; onChoose: () => void }) {
  const { t, percent, compact } = useLocale();
  const vocabulary = useVocabulary();
  const { warn, urgent } = vocabulary.playbook.policy.utilisation;
  const used = meter.points.at(-1)?.used;
  const share = used !== undefined && meter.limit ? used / meter.limit : undefined;
  const level = share === undefined || share < warn ? 'plain' : share < urgent ? 'warn' : 'bad';
  return (
    <button type="button" className="meter-tab num" aria-pressed={chosen} onClick={onChoose}>
      <span>{vocabulary.metricName(meter.metricId)}</span>
      <b data-level={level}>{share !== undefined ? percent(share) : used === undefined ? t('fact.unknown') : compact(used)}</b>
    </button>
  );
}

/** What is used of what is included, one meter at a time: the one the offer is about comes first. */
export function UsageSection({ view }: { view: AccountView }) {
  const { t, number } = useLocale();
  const vocabulary = useVocabulary();
  const { snapshot, offer } = view;
  const place = (meter: MeterView) => (meter.metricId === offer?.metricId ? 0 : meter.metricId === 'seats' ? 1 : 2);
  const meters = view.meters.toSorted((one, other) => place(one) - place(other));
  const [chosen, choose] = useState<string | undefined>();
  const meter = meters.find((one) => one.metricId === chosen) ?? meters[0];
  const facet = snapshot.facets.usage;
  const used = meter?.points.at(-1)?.used;
  return (
    <Section title={t('usage.title')} aside={<FreshnessStamp of={facet} facet="usage" />}>
      {!meter && <FacetGap facet={facet} none={t('usage.none')} />}
      {meters.length > 1 && (
        <fieldset className="meter-tabs" aria-label={t('usage.choose')}>
          {meters.map((one) => (
            <MeterTab key={one.metricId} meter={one} chosen={one === meter} onChoose={() => choose(one.metricId)} />
          ))}
        </fieldset>
      )}
      {meter && (
        <>
          <p className="meter-line num">
            <b>
              {used === undefined ? t('fact.unknown') : number(used)}
              {typeof meter.limit === 'number' && ` / ${number(meter.limit)}`} {vocabulary.unit(meter.metricId)}
            </b>
            <span>
              <RunOutSentence meter={meter} />
            </span>
          </p>
          <UsagePlot meter={meter} />
        </>
      )}
    </Section>
  );
}
