import type { RuleResult } from '@/lib/domain/decision/candidate';
import type { NpsGate } from '@/lib/domain/decision/decision';
import type { Comparison } from '@/lib/domain/playbook/condition';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { SignalReader } from '@/lib/signals/registry';
import { compileCondition } from './condition';

const OF_BAND: Readonly<Record<string, NpsGate>> = {
  promoter: 'open',
  passive: 'need-based-only',
  detractor: 'recovery-only',
};

/** What loyalty allows (D1, practice 7): promoter, everything; passive, what is needed; detractor, recovery; unknown, ask first. */
export function npsGate(read: SignalReader): NpsGate {
  const band = read('nps-band');
  return band.state === 'known' ? (OF_BAND[String(band.value)] ?? 'ask-first') : 'ask-first';
}

/** May an offer be made through the gate? Recovery always may. */
export function passesGate(gate: NpsGate, offer: Pick<Offer, 'kind' | 'needBased'>): boolean {
  if (offer.kind === 'recovery' || gate === 'open') return true;
  return gate === 'need-based-only' && offer.needBased;
}

const IS_NO_DETRACTOR: Comparison = { signal: 'nps-band', op: '!=', value: 'detractor', unit: 'code' };
const IS_PROMOTER: Comparison = { signal: 'nps-band', op: '=', value: 'promoter', unit: 'code' };

/** The gate as a comparison, for the reasons of quiet: what loyalty would have to be; unknown where nobody was asked. */
export function gateRule(read: SignalReader, gate: NpsGate): RuleResult[] {
  return [...compileCondition(gate === 'need-based-only' ? IS_PROMOTER : IS_NO_DETRACTOR)(read).deciding];
}
