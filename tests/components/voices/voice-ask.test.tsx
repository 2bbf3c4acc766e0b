import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { LocaleProvider } from '@/components/locale';
import { VoiceAsk } from '@/components/voices/voice-ask';
import { loadMessages } from '@/lib/i18n/messages';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

beforeAll(() => loadMessages('en'));

function show(state: 'due' | 'asked' | 'agreed') {
  const on = { onAsk: vi.fn(), onAgreed: vi.fn(), onRefused: vi.fn() };
  render(
    <LocaleProvider language="en" nowMs={TODAY_MS}>
      <VoiceAsk state={state} because="won" {...on} />
    </LocaleProvider>,
  );
  return on;
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('a comment is asked for', () => {
  it('with one tap', async () => {
    const { onAsk } = show('due');
    await press('Copy request and consent form');
    expect(onAsk).toHaveBeenCalledOnce();
  });

  it('and nothing is agreed to but what was said: without words nothing is kept', async () => {
    const { onAgreed } = show('asked');
    await press('They agreed');
    await press('Hand to the lead');
    expect(onAgreed).not.toHaveBeenCalled();
    await userEvent.type(screen.getByRole('textbox', { name: 'Their words' }), 'It saves us a day.');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Company and name' }));
    await press('Hand to the lead');
    expect(onAgreed).toHaveBeenCalledExactlyOnceWith({
      words: 'It saves us a day.',
      scope: 'internal',
      mayName: true,
      mayLogo: false,
      mayQuote: true,
    });
  });

  it('or declined', async () => {
    const { onRefused } = show('asked');
    await press('They declined');
    expect(onRefused).toHaveBeenCalledOnce();
  });
});
