import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Ask, askInput } from '@/components/hearing/ask-input';
import { HeardList } from '@/components/hearing/heard-list';
import { Question } from '@/components/hearing/question';
import { LocaleProvider } from '@/components/locale';
import { VocabularyProvider } from '@/components/vocabulary';
import type { Heard } from '@/lib/domain/journal';
import { loadMessages } from '@/lib/i18n/messages';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

beforeAll(() => loadMessages('en'));
const playbook = samplePlaybook();

function askOf(fact: string): Ask {
  const [field, input] = askInput(fact, playbook);
  return { questionId: 'q', field, input };
}

function show(fact: string) {
  const onAnswer = vi.fn();
  const onEscape = vi.fn();
  render(
    <LocaleProvider language="en" nowMs={TODAY_MS}>
      <VocabularyProvider playbook={playbook} tenant="mihon.my.salesforce.com">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: stands for the panel, which gives the keyboard back on Escape */}
        <div onKeyDown={(event) => !event.defaultPrevented && event.key === 'Escape' && onEscape()}>
          <ul>
            <Question ask={askOf(fact)} text="How many?" onAnswer={onAnswer} />
          </ul>
        </div>
      </VocabularyProvider>
    </LocaleProvider>,
  );
  return { onAnswer, onEscape, kept: () => onAnswer.mock.calls.map(([, answer, on]) => [answer, on]) };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const ON = '2026-11-23';

describe('a question', () => {
  it('takes a number, typed full-width as well, and with Enter', async () => {
    const { kept } = show('plan.seats');
    await press('Answer');
    expect(screen.getByRole('textbox', { name: 'How many?' })).toHaveFocus();
    await userEvent.keyboard('５５{Enter}');
    expect(kept()).toEqual([[{ field: 'plan.seats', value: 55 }, ON]]);
  });

  it('keeps nothing that the fact cannot be, and says so', async () => {
    const { kept } = show('plan.seats');
    await press('Answer');
    await userEvent.keyboard('about fifty{Enter}');
    const keep = screen.getByRole('button', { name: 'Keep' });
    expect(keep).toHaveAttribute('aria-disabled', 'true');
    expect(keep).toHaveAttribute('title', 'This does not fit the question.');
    await userEvent.click(keep);
    expect(kept()).toEqual([]);
  });

  it('takes loyalty as one of eleven, of today or of an earlier day', async () => {
    const { kept } = show('nps');
    await press('Answer');
    expect(screen.getAllByRole('radio')).toHaveLength(11);
    await userEvent.click(screen.getByRole('radio', { name: '9' }));
    expect(screen.getByLabelText('Answered on')).toHaveValue(ON);
    await press('Keep');
    expect(kept()).toEqual([[{ field: 'nps.score', value: 9 }, ON]]);
  });

  it('takes several of a list, and "none" instead of them', async () => {
    const { kept } = show('plan.addOns');
    await press('Answer');
    for (const box of screen.getAllByRole('checkbox').slice(0, 2)) await userEvent.click(box);
    await press('Keep');
    await userEvent.click(screen.getByRole('checkbox', { name: 'None' }));
    await press('Keep');
    const [first, second] = playbook.addOns.map(({ id }) => id);
    expect(kept()).toEqual([
      [{ field: 'plan.addOns', value: `${first};${second}` }, ON],
      [{ field: 'plan.addOns', value: 'none' }, ON],
    ]);
  });

  it('may be asked and not answered', async () => {
    const { kept } = show('plan.renewalOn');
    await press('Answer');
    await press('Not said');
    expect(kept()).toEqual([[null, ON]]);
  });

  it('closes on Escape, gives the focus back, and the panel keeps the keyboard', async () => {
    const { onEscape } = show('plan.mrr');
    await press('Answer');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByRole('button', { name: 'Answer' })).toHaveFocus();
    expect(onEscape).not.toHaveBeenCalled();
  });
});

describe('what was heard', () => {
  it('reads as a person says it, with the day, and is taken back by its button', async () => {
    const base = { kind: 'heard', atMs: 1, onDate: ON } as const;
    const heard: Heard[] = [
      { ...base, id: '1', field: 'usage.seats.used', value: 42 },
      { ...base, id: '2', field: 'profile.industry', value: 'manufacturing' },
      { ...base, id: '3', field: 'plan.renewalOn', value: '' },
    ];
    const onUndo = vi.fn();
    render(
      <LocaleProvider language="en" nowMs={TODAY_MS}>
        <VocabularyProvider playbook={playbook} tenant="mihon.my.salesforce.com">
          <HeardList heard={heard} onUndo={onUndo} />
        </VocabularyProvider>
      </LocaleProvider>,
    );
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
    expect(rows[0]).toContain('Seats in use · heard by you, Nov 2342 seats');
    expect(rows[1]).toMatch(/^Industry .*Manufacturing/);
    expect(rows[2]).toMatch(/^Renewal date .*Not said/);
    const undo = screen.getAllByRole('button', { name: 'Undo' })[1];
    if (undo) await userEvent.click(undo);
    expect(onUndo).toHaveBeenCalledExactlyOnceWith(heard[1]);
  });
});
