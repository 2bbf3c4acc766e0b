import type { AccountView } from '@/components/account-view';
import type { Locale } from '@/components/locale';
import { discountWords } from '@/components/offer/discount-words';
import { ruleWords } from '@/components/offer/rule-words';
import type { DraftText, OutcomeDefaults } from '@/components/outcome/outcome-view';
import type { Vocabulary } from '@/components/vocabulary';
import type { Outcome } from '@/lib/domain/history';
import type { Refusal } from '@/lib/domain/journal';
import type { LadderMove } from '@/lib/domain/playbook/ladder';
import { tookOwnTerms } from '@/lib/offers/ladder/own-terms';

export interface DraftRequest {
  /** As it was when the outcome was told: afterwards the offer rests, and another stands in its place. */
  view: AccountView;
  outcome: Outcome;
  /** The refusals of this conversation and what each turned to, oldest first. */
  path: readonly Refusal[];
  defaults: OutcomeDefaults;
  locale: Locale;
  vocabulary: Vocabulary;
}

const OWN_NAME: readonly LadderMove[] = ['come-back', 'approval-sheet', 'proof', 'stop'];

function moveName(step: Refusal, next: Refusal | undefined, { view, locale, vocabulary }: DraftRequest): string {
  const { move, toOfferId } = step;
  if (tookOwnTerms(view.history, step, next)) return locale.t('draft.own-terms');
  if (OWN_NAME.includes(move)) return locale.find(`ladder.move.${move}`) ?? move;
  const kind = locale.find(`kind.${move}`) ?? move;
  return toOfferId === undefined ? kind : locale.t('ladder.offer', { kind, name: vocabulary.offerName(toOfferId) });
}

function priceLine({ view, locale }: DraftRequest): string | undefined {
  const { price } = view.decision;
  if (!price) return undefined;
  const per = locale.t(`price.per-${price.period}`);
  const { now, difference, proposed } = price;
  if (!now || !difference) return locale.t('draft.price', { amount: `${locale.money(proposed)} ${per}` });
  return locale.t('draft.price-change', {
    now: locale.money(now),
    after: locale.money(proposed),
    per,
    difference: locale.money(difference, { signed: true }),
  });
}

/** What became of it, in a few words: the kind, and the reason, day or amount. */
export function outcomeWords({ kind, reason, until, amount }: Outcome, { t, date, money }: Locale): string {
  const detail = [reason && t(`refusal.${reason}`), until && date(until), amount && money(amount)].filter(
    (one) => one !== undefined && one !== '',
  );
  const said = t(`outcome.kind.${kind}`);
  return detail.length === 0 ? said : t('draft.with-detail', { said, detail: detail.join(' · ') });
}

/** What is to be done next, where something always is; undefined: only when the rep says so. */
function taskOf(request: DraftRequest, offer: string): NonNullable<DraftText['task']> {
  const { outcome, defaults, locale } = request;
  const key = outcome.kind === 'later' || outcome.kind === 'presented' || outcome.kind === 'accepted' ? outcome.kind : 'next';
  return { subject: locale.t(`draft.task.${key}`, { offer }).slice(0, 255), dueOn: outcome.until ?? defaults.followUp };
}

export interface Drafted extends DraftText {
  /** What is offered as a task where none is set. */
  proposed: NonNullable<DraftText['task']>;
}

/** The note and the task about one outcome, in the rep's language: from the decision, its reasons, its price, and the path that was walked. */
export function draftOf(request: DraftRequest): Drafted {
  const { view, outcome, path, locale, vocabulary } = request;
  const { decision, snapshot, playbook } = view;
  const { t, date } = locale;
  const offer = vocabulary.offerName(outcome.offerId);
  const kind = playbook.offers.find((one) => one.id === outcome.offerId)?.kind;
  const decided = decision.offerId === outcome.offerId;
  const words = ruleWords(locale, vocabulary);
  const { contacts } = snapshot.facets;
  const people = contacts.state === 'present' ? contacts.value.people : [];
  const person = people.find(({ id }) => id === outcome.contactId);
  const said = outcomeWords(outcome, locale);
  const walked = path.map((step, index) =>
    t('draft.step', { reason: t(`refusal.${step.reason}`), move: moveName(step, path[index + 1], request) }),
  );
  const track = view.talk && decided ? view.talk.track.id : undefined;
  const lines = [
    t('draft.offer', { offer, kind: kind ? t(`kind.${kind}`) : '' }),
    person && t('draft.person', { name: person.name ?? person.id }),
    t('draft.outcome', { said }),
    ...(decided
      ? decision.reasons
          .filter(({ verdict }) => verdict === 'pass')
          .map((rule) => t('draft.reason', { reason: words.reason(rule) }))
      : []),
    decided ? priceLine(request) : undefined,
    decided && decision.discount && discountWords(decision.discount, locale),
    decided && decision.override && t('terms.override', { reason: decision.override.reason }),
    walked.length > 0 ? t('draft.path', { path: walked.join(' / ') }) : undefined,
    outcome.until && t('draft.next', { date: date(outcome.until) }),
    track && t('draft.track', { track, version: playbook.version }),
  ].filter((line) => typeof line === 'string' && line !== '');
  const proposed = taskOf(request, offer);
  const isFollowed = outcome.kind === 'later' || outcome.kind === 'presented' || outcome.kind === 'accepted';
  return {
    subject: t('draft.subject', { said, offer }).slice(0, 255),
    body: lines.join('\n').slice(0, 8000),
    task: isFollowed ? proposed : undefined,
    proposed,
  };
}
