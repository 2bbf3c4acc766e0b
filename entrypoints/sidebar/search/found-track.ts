import type { AccountView, TalkView } from '@/components/account-view';
import type { Language } from '@/lib/domain/language';
import type { TalkTrack } from '@/lib/domain/playbook/talk-track';
import { trustOf } from '@/lib/playbook/select-track';
import { dayOf } from '@/lib/signals/signal-input';
import { spokenTrack } from '../account-view-of';

/**
 * The words of any track with the live facts of the account. What a track says of a price is that of its own offer: for another offer than the
 * one decided on no price was made, so those words have gaps and cannot be copied.
 */
export function foundTrack(view: AccountView, track: TalkTrack, language: Language): TalkView | undefined {
  const { snapshot, playbook, decision } = view;
  const text = track.texts[language];
  if (!text) return undefined;
  const nowMs = decision.decidedAtMs;
  const today = dayOf(nowMs, playbook.policy.timeZone);
  const { offerIds, kinds } = track;
  const fits = offerIds.length === 0 ? kinds.includes(decision.kind) : offerIds.includes(decision.offerId ?? '');
  const about = fits ? decision : { offerId: offerIds[0] ?? null, price: null };
  const words = { track, text, language, wantedLanguage: language, trust: trustOf(track, text, today) };
  return spokenTrack(words, { snapshot, playbook, decision: about, today, nowMs });
}
