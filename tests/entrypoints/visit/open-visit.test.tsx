import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LocaleProvider } from '@/components/locale';
import { OpenVisit } from '@/entrypoints/visit/open-visit';
import { packReader } from '@/entrypoints/visit/pack-reader';
import { cacheKeyOf } from '@/lib/domain/account-key';
import type { JournalEntry } from '@/lib/domain/journal';
import { loadMessages } from '@/lib/i18n/messages';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { createQueryClient } from '@/lib/queries/query-client';
import type { Pack } from '@/lib/vault/pack';
import { accountRef, FakeBrowser, FakeDisk, USER } from '@/tests/entrypoints/sidebar/fake-extension';
import { panelStories } from '@/tests/support/panel-stories';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

beforeAll(() => loadMessages('en'));

const declined = (id: string): JournalEntry => ({
  kind: 'outcome',
  id,
  atMs: TODAY_MS,
  outcome: { id, offerId: 'none', kind: 'presented', atMs: TODAY_MS },
});
const snapshot = { ...panelStories.growing(), ref: accountRef('a1'), identity: USER };
const other = { ...panelStories.unhappy(), ref: accountRef('a2'), identity: USER };
const pack: Pack = {
  madeAtMs: TODAY_MS - 3_600_000,
  playbook: samplePlaybook(),
  accounts: [
    { snapshot, journal: [declined('before')] },
    { snapshot: other, journal: [] },
  ],
};
const key = cacheKeyOf(snapshot.ref, USER);

let disk: FakeDisk;
let browser: FakeBrowser;
beforeEach(() => {
  localStorage.clear();
  disk = new FakeDisk();
  browser = new FakeBrowser();
  browser.answers.set('outbox.list', () => ({ ok: true, value: { effects: [] } }));
  browser.answers.set('outbox.way', () => ({ ok: true, value: { way: 'copy' } }));
  browser.answers.set('journal.add', () => ({ ok: true, value: {} }));
  vi.stubGlobal('chrome', browser.chrome());
});

function open(expiresAtMs: number) {
  const onShut = vi.fn();
  render(
    <QueryClientProvider client={createQueryClient()}>
      <LocaleProvider language="en" nowMs={TODAY_MS}>
        <OpenVisit {...{ pack, expiresAtMs, onShut }} customerLanguage="en" reader={disk} />
      </LocaleProvider>
    </QueryClientProvider>,
  );
  return onShut;
}

describe('an opened pack', () => {
  it('shows an account with nothing of it kept on the device, and writes what comes of the visit into the journal', async () => {
    open(Number.MAX_SAFE_INTEGER);
    const name = snapshot.facets.profile.state === 'present' ? (snapshot.facets.profile.value.name ?? '') : '';
    expect(await screen.findByRole('heading', { level: 1, name })).toBeInTheDocument();
    await userEvent.click(await screen.findByRole('button', { name: 'Presented' }));
    await waitFor(() => expect(browser.asked('journal.add')).toHaveLength(1));
    expect(browser.asked('journal.add')[0]).toMatchObject({ ref: snapshot.ref, identity: USER, entry: { kind: 'outcome' } });
    expect(browser.asked('account.refresh')).toEqual([]);
  });

  it('has, with a customer at the table, nothing of ours in the document and no other customer’s name: by one key, and back', async () => {
    open(Number.MAX_SAFE_INTEGER);
    const named = ({ facets }: typeof snapshot) => (facets.profile.state === 'present' && facets.profile.value.name) || 'nobody';
    expect(await screen.findByRole('heading', { level: 1, name: named(snapshot) })).toBeVisible();
    expect(document.body).toHaveTextContent(named(other));
    await userEvent.keyboard('c');
    expect(await screen.findByText(/^Shared with the customer/)).toBeVisible();
    const { nps, competitors, contacts } = snapshot.facets;
    const internal = [
      named(other),
      ...(nps.state === 'present' ? nps.value.responses.flatMap(({ comment, name }) => [comment, name]) : []),
      ...(competitors.state === 'present' ? competitors.value.items.flatMap(({ name, note }) => [name, note]) : []),
      ...(contacts.state === 'present' ? contacts.value.people.map(({ name }) => name) : []),
      'Presented',
      'NPS',
    ].filter((text) => text !== undefined && text !== null);
    expect(internal.length).toBeGreaterThan(4);
    for (const text of internal) expect(document.body.innerHTML).not.toContain(text);
    expect(screen.getByRole('heading', { level: 1, name: named(snapshot) })).toBeVisible();
    await userEvent.keyboard('c');
    expect(await screen.findByRole('button', { name: 'Presented' })).toBeVisible();
    expect(document.body).toHaveTextContent(named(other));
  });

  it('is shut at its end', async () => {
    const onShut = open(0);
    await waitFor(() => expect(onShut).toHaveBeenCalled(), { timeout: 3000 });
  });

  it('reads what was done before and since, each once, and nothing that is not in it', async () => {
    disk.entries.set(key, [declined('before'), declined('since')]);
    disk.keep('a3', other);
    const reader = packReader(pack, disk);
    expect((await reader.journal(key)).map(({ id }) => id)).toEqual(['before', 'since']);
    expect(await reader.snapshot(key)).toEqual(snapshot);
    expect(await reader.snapshot(cacheKeyOf(accountRef('a3'), USER))).toBeNull();
  });
});
