import { render } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AccountView } from '@/components/account-view';
import { LocaleProvider, useLocale } from '@/components/locale';
import { useVocabulary, VocabularyProvider } from '@/components/vocabulary';
import { accountViewOf } from '@/entrypoints/sidebar/account-view-of';
import { type Drafted, draftOf } from '@/entrypoints/sidebar/outcome/draft-of';
import { outcomeDefaults } from '@/entrypoints/sidebar/outcome/outcome-defaults';
import { Draft } from '@/lib/domain/draft';
import { type AccountHistory, NO_HISTORY, type Outcome } from '@/lib/domain/history';
import type { Refusal } from '@/lib/domain/journal';
import type { Language } from '@/lib/domain/language';
import { z } from '@/lib/domain/z';
import { loadMessages } from '@/lib/i18n/messages';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { isWorkingDay } from '@/lib/signals/working-days';
import { panelStories } from '@/tests/support/panel-stories';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

beforeAll(() => Promise.all([loadMessages('ja'), loadMessages('en')]));

const playbook = samplePlaybook();
const viewWith = (history: AccountHistory) =>
  accountViewOf({
    snapshot: panelStories.growing(),
    playbook,
    history,
    customerLanguage: 'ja',
    role: undefined,
    nowMs: TODAY_MS,
  });
const view = viewWith(NO_HISTORY);
const offerId = view.offer?.id ?? '';

interface ProbeProps {
  of: AccountView;
  outcome: Partial<Outcome>;
  path: Refusal[];
  give: (draft: Drafted) => void;
}

function Probe({ of, outcome, path, give }: ProbeProps) {
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const defaults = outcomeDefaults(of, offerId, locale.today);
  const whole: Outcome = { id: 'o', offerId, kind: 'declined', atMs: TODAY_MS, ...outcome };
  give(draftOf({ view: of, outcome: whole, path, defaults, locale, vocabulary }));
  return null;
}

function drafted(language: Language, outcome: Partial<Outcome>, path: Refusal[] = [], of: AccountView = view): Drafted {
  const given: Drafted[] = [];
  render(
    <LocaleProvider language={language} nowMs={TODAY_MS}>
      <VocabularyProvider playbook={playbook} tenant="mihon.my.salesforce.com">
        <Probe of={of} outcome={outcome} path={path} give={(draft) => given.push(draft)} />
      </VocabularyProvider>
    </LocaleProvider>,
  );
  const [draft] = given;
  if (!draft) throw new Error('nothing was drafted');
  return draft;
}

const refusal: Refusal = { kind: 'refusal', id: 'r', atMs: TODAY_MS, offerId, reason: 'price', move: 'approval-sheet' };

describe('the draft for the CRM', () => {
  it("is in the rep's language, of the decision, its price, its reasons and the path (I4)", () => {
    const ja = drafted('ja', { reason: 'price' }, [refusal]);
    expect(ja.subject).toBe('断られた（高い）: Business プランへの移行');
    expect(ja.body).toMatch(/^提案: Business プランへの移行（アップセル）$/m);
    expect(ja.body).toMatch(/^価格: ¥90,000 → ¥141,600/m);
    expect(ja.body).toMatch(/^会話: 「高い」→ 社内承認の資料づくりを手伝う$/m);
    const en = drafted('en', { kind: 'won', amount: { minor: 51_600, currency: 'JPY' } });
    expect(en.subject).toBe('Won (¥51,600): Move to Business');
    expect(en.body).not.toMatch(/[ぁ-ん]/);
  });

  it('says of a discount past the normal limit who decides, its floor, and whose choice it was (D5)', () => {
    expect(drafted('en', {}).body).not.toMatch(/discount|choice/i);
    const own = viewWith({ outcomes: [], override: { offerId, reason: '他社と比較中', atMs: TODAY_MS - 1000, discount: 0.12 } });
    const { body } = drafted('en', {}, [], own);
    expect(body).toMatch(/^A discount of 12% needs the approval of: Head of sales \(normally up to 10%, never past 15%\)$/m);
    expect(body).toContain("The rep's own choice: 他社と比較中");
    const within = viewWith({ outcomes: [], override: { offerId, reason: 'x', atMs: TODAY_MS - 1000, discount: 0.04 } });
    expect(drafted('ja', {}, [], within).body).toMatch(/4%/);
    expect(drafted('en', {}, [], within).body).not.toMatch(/needs the approval/);
  });

  it('has a task where something follows, on the promised day, and proposes one where the rep wants it', () => {
    const later = drafted('en', { kind: 'later', until: '2026-12-14' });
    expect(later.task).toEqual({ subject: 'Come back to: Move to Business', dueOn: '2026-12-14' });
    const declined = drafted('en', { reason: 'price' });
    expect(declined.task).toBeUndefined();
    expect(isWorkingDay(declined.proposed.dueOn, playbook.policy.calendar)).toBe(true);
  });

  it('of an offer that was not decided on says nothing of a price or of grounds', () => {
    const other = playbook.offers.find(({ id }) => id !== offerId)?.id ?? '';
    const { body } = drafted('en', { offerId: other, kind: 'presented' });
    expect(body).not.toMatch(/^(Price|Ground|Talk track):/m);
  });

  it.each(['ja', 'en'] as const)('is always something that the outbox takes: %s', (language) => {
    for (const kind of ['presented', 'accepted', 'declined', 'later', 'won', 'lost'] as const) {
      const { subject, body, proposed } = drafted(language, { kind });
      expect(z.safeParse(Draft, { kind: 'note', subject, body }).success).toBe(true);
      expect(z.safeParse(Draft, { kind: 'task', body, ...proposed }).success).toBe(true);
      expect(subject + body).not.toMatch(/\{\w+\}/);
    }
  });

  it('proposes working days to come back, each once, the policy’s first', () => {
    const { later, amount } = outcomeDefaults(view, offerId, '2026-11-23');
    expect(later[0]).toEqual({ id: 'policy', on: '2026-12-14' });
    expect(later.every(({ on }) => isWorkingDay(on, playbook.policy.calendar) && on > '2026-11-23')).toBe(true);
    expect(new Set(later.map(({ on }) => on)).size).toBe(later.length);
    expect(amount).toEqual({ minor: 51_600, currency: 'JPY' });
  });
});
