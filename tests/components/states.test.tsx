import { render, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { LocaleProvider } from '@/components/locale';
import { Language } from '@/lib/domain/language';
import { loadMessages } from '@/lib/i18n/messages';
import { importScenes } from '@/tests/gallery/import-scenes';
import { placeScenes } from '@/tests/gallery/place-scenes';
import { portfolioScenes } from '@/tests/gallery/portfolio-scenes';
import { scenes } from '@/tests/gallery/scenes';
import { scheduleScenes } from '@/tests/gallery/schedule-scenes';
import { searchScenes } from '@/tests/gallery/search-scenes';
import { sourceScenes } from '@/tests/gallery/source-scenes';
import { vaultScenes } from '@/tests/gallery/vault-scenes';
import { axeFindings } from '@/tests/support/axe';
import { giveLayout } from '@/tests/support/give-layout';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

/** Words of a programming language, and keys or placeholders that nobody filled. */
const NONSENSE =
  /undefined|NaN|Invalid|\[object|\bnull\b|\{\w+\}|\b(state|error|fact|code|gate|talk|usage|quiet|kind)\.[a-z-]+\.?[a-z-]*\b/;

beforeAll(() => Promise.all(Language.options.map(loadMessages)));

const BUTTONS = {
  ja: ['更新', '左側に移す', '設定', 'たたむ'],
  en: ['Refresh', 'Move to the left', 'Settings', 'Collapse'],
};

function show(name: string, language: Language) {
  const Scene = scenes[name];
  if (!Scene) throw new Error(`no scene ${name}`);
  return render(
    <LocaleProvider language={language} nowMs={TODAY_MS}>
      <Scene language={language} />
    </LocaleProvider>,
  );
}

/** What a customer may see has no toolbar but its own end; the browser's side panel is neither moved nor folded by us. */
const otherwise = { 'price-customer': true, 'side-panel-empty': true };

/** Scenes of other pages have no panel around them, and those of a layer hide it from assistive technology. */
const elsewhere = {
  ...sourceScenes,
  ...importScenes,
  ...portfolioScenes,
  ...searchScenes,
  ...vaultScenes,
  ...placeScenes,
  ...scheduleScenes,
  ...otherwise,
};
const panelScenes = Object.keys(scenes).filter((name) => !(name in elsewhere));

describe.each(Language.options)('every state of the panel in %s', (language) => {
  it.each(panelScenes)('%s says what it means and can be refreshed, moved, set and folded', (name) => {
    const { container } = show(name, language);
    expect(container.textContent).not.toMatch(NONSENSE);
    if (name === 'collapsed') {
      expect(screen.getByRole('button')).toHaveAccessibleName(/アップセル|Upsell/);
      return;
    }
    expect(container.textContent.length).toBeGreaterThan(20);
    const bar = screen.getByRole('toolbar');
    expect([...bar.querySelectorAll('button')].map((button) => button.getAttribute('aria-label'))).toEqual(BUTTONS[language]);
    expect(screen.getByRole('main')).toHaveAttribute('tabindex', '-1');
  });
});

describe('assistive technology', () => {
  // The structure is the same in every language; the longest panel is looked at in both.
  const looks = [...Object.keys(scenes).map((name) => [name, 'ja'] as const), ['growing', 'en'] as const];
  it.each(looks)(
    'finds its way in %s (%s)',
    async (name, language) => {
      // Long lists draw what is in sight: there must be a sight.
      if (name in portfolioScenes) giveLayout(200);
      const { container } = show(name, language);
      expect(await axeFindings(container)).toEqual([]);
    },
    20_000,
  );
});

describe('each failure says what happened and what to do', () => {
  it('signed out: asks to connect, with a button', () => {
    show('signed-out', 'ja');
    expect(screen.getByRole('heading', { name: 'CRM に接続してください' })).toBeVisible();
    expect(screen.getByRole('button', { name: '接続する' })).toHaveAttribute('data-action', 'connect');
  });

  it('connecting: says what is waited for and cannot be pressed twice', () => {
    show('connecting', 'en');
    expect(screen.getByRole('button', { name: 'Connecting…' })).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByText('Waiting for the sign-in in the other window.')).toBeVisible();
  });

  it('two users: names both and offers to connect again', () => {
    show('identity-mismatch', 'en');
    expect(screen.getByText('00D1/0051')).toBeVisible();
    expect(screen.getByText('00D1/0052')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Connect' })).toBeVisible();
  });

  it('a page that is not recognised: says that nothing is guessed', () => {
    show('unrecognised', 'en');
    expect(screen.getByText(/Nothing is guessed/)).toBeVisible();
  });

  it('partly unknown: names the parts, why, and what that withholds', () => {
    show('partial', 'en');
    const notice = screen.getByRole('list', { name: 'Notices' });
    expect(notice).toHaveTextContent('Unknown: usage, NPS, support, stage.');
    expect(notice).toHaveTextContent('Your permissions do not include these fields.');
    expect(notice).toHaveTextContent('Offers that rest on what is unknown are held back.');
  });

  it('old facts: says how old, and the words cannot be copied', () => {
    show('old', 'en');
    expect(screen.getByRole('list', { name: 'Notices' })).toHaveTextContent(/What you see was read 2d ago/);
    expect(screen.getAllByText(/Cannot be copied: .*too old/)[0]).toBeInTheDocument();
  });

  it('a session that ended keeps what is known on the screen', () => {
    show('session-ended', 'ja');
    expect(screen.getByRole('heading', { name: 'Business プランへの移行' })).toBeVisible();
    expect(screen.getByRole('button', { name: '接続する' })).toBeVisible();
  });
});
