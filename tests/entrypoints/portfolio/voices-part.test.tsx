import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { LocaleProvider } from '@/components/locale';
import { VoicesPart } from '@/entrypoints/portfolio/voices-part';
import type { VoiceDesk } from '@/lib/domain/voice-desk';
import { loadMessages } from '@/lib/i18n/messages';
import { writeVoices } from '@/lib/proof/voice-file';
import { createQueryClient } from '@/lib/queries/query-client';
import { TODAY_MS } from '@/tests/support/snapshot-builder';
import { voice } from '../../lib/proof/voices';
import { FakeBrowser, FakeDisk, USER } from '../sidebar/fake-extension';

beforeAll(() => loadMessages('en'));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const book = { scope: 'salesforce|h|o|u', crm: 'salesforce', tenant: 'h', identity: USER, userName: undefined };

function show(): FakeBrowser {
  const browser = new FakeBrowser();
  vi.stubGlobal('chrome', browser.chrome());
  render(
    <QueryClientProvider client={createQueryClient()}>
      <LocaleProvider language="en" nowMs={TODAY_MS}>
        <VoicesPart reader={new FakeDisk()} book={book} rows={[]} />
      </LocaleProvider>
    </QueryClientProvider>,
  );
  return browser;
}

const fileOf = (text: string) => new File([text], 'voices.json', { type: 'application/json' });

describe('the lead’s part of the book', () => {
  it('takes a file in, keeps it on the desk of this user, and shows what came', async () => {
    const user = userEvent.setup();
    const browser = show();
    await user.upload(screen.getByLabelText('Open a file of comments'), fileOf(writeVoices('answered', [voice])));
    await waitFor(() => expect(screen.getByText('Answered, to look over')).toBeInTheDocument());
    const written = browser.calls.find(({ channel }) => channel === 'desk.write')?.request as { name: string; value: VoiceDesk };
    expect(written.name).toBe('voices');
    expect(written.value.imported.map(({ testimonial }) => testimonial.id)).toEqual([voice.id]);
    expect(screen.getByRole('button', { name: /for the lead/ })).toBeInTheDocument();
  });

  it('takes nothing of a bad file and names the place', async () => {
    const user = userEvent.setup();
    const browser = show();
    await user.upload(screen.getByLabelText('Open a file of comments'), fileOf('{"format":"other"}'));
    expect(await screen.findByRole('alert')).toHaveTextContent('format');
    expect(browser.calls.filter(({ channel }) => channel === 'desk.write')).toEqual([]);
  });
});
