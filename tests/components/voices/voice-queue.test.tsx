import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { LocaleProvider } from '@/components/locale';
import { VoiceQueue } from '@/components/voices/voice-queue';
import type { QueuedVoice } from '@/lib/domain/voice-desk';
import { loadMessages } from '@/lib/i18n/messages';
import { axeFindings } from '@/tests/support/axe';
import { TODAY_MS } from '@/tests/support/snapshot-builder';
import { voice as testimonial } from '../../lib/proof/voices';

beforeAll(() => loadMessages('en'));

const answered: QueuedVoice = {
  id: 'voice-1',
  state: 'answered',
  atMs: TODAY_MS,
  language: 'ja',
  accountId: 'A',
  words: '助かっています。<b>本当に</b>',
  testimonial: { ...testimonial, consent: { ...testimonial.consent, scope: 'one-to-one' } },
};

function show(...voices: QueuedVoice[]) {
  const on = { onApprove: vi.fn(), onDecline: vi.fn(), onReopen: vi.fn() };
  const { container } = render(
    <LocaleProvider language="en" nowMs={TODAY_MS}>
      <VoiceQueue voices={voices} nameOf={(id) => (id === 'A' ? '見本精密工業株式会社' : undefined)} {...on} />
    </LocaleProvider>,
  );
  return { ...on, container };
}

describe('the lead’s queue', () => {
  it('tells of each voice how far it has come, and shows the words as they are', async () => {
    const { container } = show(
      answered,
      { ...answered, id: 'a', state: 'asked', words: undefined, testimonial: undefined, accountId: 'B' },
      { ...answered, id: 'b', state: 'approved' },
      { ...answered, id: 'c', state: 'declined', by: 'customer', testimonial: undefined },
      { ...answered, id: 'd', state: 'answered', testimonial: undefined },
    );
    const items = screen.getAllByRole('listitem');
    expect(items.map((item) => item.dataset.state)).toEqual(['answered', 'asked', 'approved', 'declined', 'answered']);
    expect(items[0]).toHaveTextContent('<b>本当に</b>');
    expect(items[1]).toHaveTextContent('B');
    expect(items[2]).toHaveTextContent(/Consent: One-to-one · Do not name · until/);
    expect(items[3]).toHaveTextContent('Declined by the customer');
    expect(items[4]).toHaveTextContent('size is not known');
    expect(within(items[3] as HTMLElement).queryByRole('button')).toBeNull();
    expect(await axeFindings(container)).toEqual([]);
  });

  it('lets a voice be narrowed, never widened, and approved only with every description written', async () => {
    const user = userEvent.setup();
    const { onApprove } = show(answered);
    await user.click(screen.getByText('Look it over'));
    expect(screen.getAllByRole('radio')).toHaveLength(2);
    const [japanese] = screen.getAllByRole('textbox');
    await user.clear(japanese as HTMLElement);
    await user.click(screen.getByRole('button', { name: /^Approve/ }));
    expect(onApprove).not.toHaveBeenCalled();
    await user.type(japanese as HTMLElement, '従業員600名の機械メーカー');
    await user.click(screen.getByRole('radio', { name: 'Internal only' }));
    await user.click(screen.getByRole('button', { name: /^Approve/ }));
    expect(onApprove).toHaveBeenCalledWith(
      answered,
      expect.objectContaining({
        describedAs: expect.objectContaining({ ja: '従業員600名の機械メーカー' }),
        consent: expect.objectContaining({ scope: 'internal' }),
      }),
    );
  });

  it('takes back what the lead said', async () => {
    const { onReopen } = show({ ...answered, state: 'declined', by: 'lead' });
    await userEvent.click(screen.getByRole('button', { name: 'Back to looking over' }));
    expect(onReopen).toHaveBeenCalledOnce();
  });
});
