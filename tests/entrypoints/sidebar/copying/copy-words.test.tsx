import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LocaleProvider } from '@/components/locale';
import { accountViewOf } from '@/entrypoints/sidebar/account-view-of';
import { CopyByHand } from '@/entrypoints/sidebar/copying/copy-by-hand';
import { copyWords } from '@/entrypoints/sidebar/copying/copy-words';
import { refuseCopy } from '@/entrypoints/sidebar/copying/refused-copies';
import { NO_HISTORY } from '@/lib/domain/history';
import { loadMessages } from '@/lib/i18n/messages';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { panelStories } from '@/tests/support/panel-stories';
import { TODAY_MS } from '@/tests/support/snapshot-builder';
import { FakeBrowser, USER } from '../fake-extension';

beforeAll(() => loadMessages('en'));

const view = accountViewOf({
  snapshot: { ...panelStories.growing(), identity: USER },
  playbook: samplePlaybook(),
  history: NO_HISTORY,
  customerLanguage: 'ja',
  role: undefined,
  nowMs: TODAY_MS,
});
const opening = view.talk?.opening.text ?? '';

let browser: FakeBrowser;
let written: string[];
beforeEach(() => {
  browser = new FakeBrowser();
  browser.answers.set('journal.add', () => ({ ok: true, value: {} }));
  written = [];
  vi.stubGlobal('chrome', browser.chrome());
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void written.push(text) } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  act(() => refuseCopy(undefined));
});

describe('copying', () => {
  it('keeps that the words of a track were taken, by track and language; of other words nothing', async () => {
    expect(opening).not.toBe('');
    expect(await copyWords(opening, view)).toBe(true);
    expect(await copyWords('a question', view)).toBe(true);
    expect(written).toEqual([opening, 'a question']);
    expect(browser.asked('journal.add')).toMatchObject([
      { identity: USER, entry: { kind: 'track-mark', mark: 'copied', trackId: view.talk?.track.id, language: 'ja' } },
    ]);
  });

  it('a clipboard that refuses lays the text out, selected, and keeps no use of it', async () => {
    vi.stubGlobal('navigator', {
      clipboard: { writeText: async () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
    });
    render(
      <LocaleProvider language="en" nowMs={TODAY_MS}>
        <CopyByHand />
      </LocaleProvider>,
    );
    await act(async () => expect(await copyWords(opening, view)).toBe(false));
    const field = await screen.findByRole('textbox', { name: 'Text to copy' });
    expect(field).toHaveValue(opening);
    expect(browser.asked('journal.add')).toEqual([]);
  });
});
