import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { TalkView } from '@/components/account-view';
import { LocaleProvider } from '@/components/locale';
import { richTrack } from '@/components/talk/rich-track';
import { TrackUse } from '@/components/talk/track-use';
import { VocabularyProvider } from '@/components/vocabulary';
import { accountViewOf } from '@/entrypoints/sidebar/account-view-of';
import { NO_HISTORY } from '@/lib/domain/history';
import { loadMessages } from '@/lib/i18n/messages';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { panelStories } from '@/tests/support/panel-stories';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

beforeAll(() => loadMessages('en'));
const playbook = samplePlaybook();

function talkOf(story: 'growing' | 'old'): TalkView {
  const snapshot = panelStories[story]();
  const request = { snapshot, playbook, history: NO_HISTORY, customerLanguage: 'en', role: undefined, nowMs: TODAY_MS } as const;
  const { talk } = accountViewOf(request);
  if (!talk) throw new Error('no track');
  return talk;
}

function show(talk: TalkView, marks: Parameters<typeof TrackUse>[0]['marks'] = { worked: false }) {
  const on = { onCopyAll: vi.fn(), onWorked: vi.fn(), onOutdated: vi.fn(), onUndoOutdated: vi.fn() };
  render(
    <LocaleProvider language="en" nowMs={TODAY_MS}>
      <VocabularyProvider playbook={playbook} tenant="mihon.my.salesforce.com">
        <TrackUse talk={talk} marks={marks} copied={undefined} {...on} />
      </VocabularyProvider>
    </LocaleProvider>,
  );
  return on;
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('the words in use', () => {
  it('are copied with their points, as text and formatted, and nothing of what must not be said', async () => {
    const talk = talkOf('growing');
    const { onCopyAll } = show(talk);
    await press('Copy all');
    const [text, html] = onCopyAll.mock.calls[0] ?? [];
    expect(text.split('\n')).toHaveLength(1 + talk.points.length);
    expect(html).toContain(`<li>`);
    for (const { text: never } of talk.doNotSay) expect(`${text}${html}`).not.toContain(never);
  });

  it('hold no markup of the facts that are in them', () => {
    const talk = talkOf('growing');
    const rich = richTrack({ ...talk, opening: { segments: [], text: '<b>& "株式会社"', blockedBy: [] } });
    expect('html' in rich && rich.html).toContain('&lt;b&gt;&amp; &quot;株式会社&quot;');
  });

  it('stay where they are while a fact in them is missing, which is named (E2)', async () => {
    const talk = talkOf('growing');
    const gap = { type: 'token', token: 'plan.seats', state: 'missing', fact: 'plan.seats', facet: 'plan' } as const;
    const { onCopyAll } = show({ ...talk, points: [{ segments: [gap], text: null, blockedBy: [gap] }] });
    const button = screen.getByRole('button', { name: 'Copy all' });
    expect(button).toHaveAttribute('title', expect.stringContaining('seats bought'));
    await userEvent.click(button);
    expect(onCopyAll).not.toHaveBeenCalled();
  });

  it('are told to be out of date with one tap; why may be added, and all be taken back (E3)', async () => {
    const talk = talkOf('growing');
    const { onOutdated } = show(talk);
    await press('Outdated');
    expect(onOutdated).toHaveBeenCalledExactlyOnceWith();
  });

  it('say that they were flagged, take a note and an undo', async () => {
    const on = show(talkOf('growing'), { worked: true, outdated: { on: '2026-11-22', note: undefined, mine: true } });
    expect(screen.getByRole('status')).toHaveTextContent('Flagged as outdated, Nov 22');
    expect(screen.queryByRole('button', { name: 'Outdated' })).toBeNull();
    await userEvent.type(screen.getByRole('textbox'), 'The price is last year’s{Enter}');
    expect(on.onOutdated).toHaveBeenCalledExactlyOnceWith('The price is last year’s');
    await press('Undo');
    expect(on.onUndoOutdated).toHaveBeenCalledOnce();
  });

  it('flagged on another account are flagged here, and taken back there', () => {
    show(talkOf('growing'), { worked: false, outdated: { on: '2026-11-22', note: '価格改定', mine: false } });
    expect(screen.getByRole('status')).toHaveTextContent('価格改定');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});
