import type { PropensityCell } from '@/lib/domain/learned';
import type { Offer } from '@/lib/domain/playbook/offer';
import { sizeBandOf } from '@/lib/domain/size-band';
import { cellFor } from '@/lib/learning/propensity';
import { segmentOf } from '@/lib/learning/segment';
import { present } from '@/lib/signals/reading';
import type { SignalReader } from '@/lib/signals/registry';
import type { SignalInput } from '@/lib/signals/signal';
import type { Court } from './court';

/** The segment of the account in the policy's traits; what is not known ends it. */
export function segmentOfAccount(input: SignalInput, read: SignalReader): string {
  const who = present(input, 'profile');
  const stage = read('stage');
  const traits = {
    industry: who?.industry,
    size: sizeBandOf(who?.employees),
    region: who?.region,
    stage: stage.state === 'known' ? String(stage.value) : undefined,
    plan: present(input, 'plan')?.planId,
  };
  return segmentOf(traits, input.playbook.policy.learning.segmentBy);
}

/** What the team's outcomes say of an offer among accounts like this one (O56); undefined: nothing yet. */
export function evidenceFor(offer: Offer, { learned, segment, input }: Court): PropensityCell | undefined {
  return cellFor(learned, offer.id, segment, input.playbook.policy.evidenceFloor) ?? undefined;
}
