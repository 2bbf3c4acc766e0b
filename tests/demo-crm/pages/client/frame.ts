import { boot } from './boot';
import { el } from './dom';
import { say } from './words';

function userMenu(): HTMLElement {
  const here = () => encodeURIComponent(location.pathname + location.search);
  const links = boot.users
    .filter((user) => user.id !== boot.context.globalValueProviders.$SObjectType.CurrentUser.Id)
    .map((user) =>
      el('a', {
        text: `${say('loginAs')}: ${user.name}`,
        attrs: { href: '#', 'data-full': '', id: 'login-as' },
        onClick: (event) => {
          event.preventDefault();
          location.href = `${boot.signInOrigin}/secur/loginas?user=${user.id}&retURL=${here()}`;
        },
      }),
    );
  const language = el('a', {
    text: say('otherLanguage'),
    attrs: { href: '#', 'data-full': '', id: 'language' },
    onClick: (event) => {
      event.preventDefault();
      const url = new URL(location.href);
      url.searchParams.set('lang', boot.language === 'ja' ? 'en' : 'ja');
      location.href = url.href;
    },
  });
  const logout = el('a', { text: say('logout'), attrs: { href: '/secur/logout.jsp', 'data-full': '' } });
  return el('details', { class: 'user-menu' }, el('summary', { text: boot.userName }), el('div', {}, ...links, language, logout));
}

/** The fixed header with the app's name and the user, and the navigation under it. */
export function header(onAssistant: () => void): HTMLElement {
  const tab = (text: string, href: string) => el('a', { text, class: 'nav-tab', attrs: { href } });
  return el(
    'header',
    { class: 'oneHeader slds-global-header_container' },
    el(
      'div',
      { class: 'global' },
      el('span', { class: 'brand', text: '見本 CRM' }),
      el('span', { class: 'sample', text: say('sample') }),
      el('span', { class: 'org', text: boot.orgName }),
      el('button', { class: 'assistant-toggle', text: say('assistant'), attrs: { type: 'button' }, onClick: onAssistant }),
      userMenu(),
    ),
    el(
      'nav',
      { class: 'oneAppNavContainer', attrs: { 'aria-label': say('app') } },
      el('span', { class: 'app-name', text: say('app') }),
      tab(say('home'), '/lightning/page/home'),
      tab(say('accounts'), '/lightning/o/Account/list?filterName=All'),
      tab(say('setup'), '/lightning/setup/SetupOneHome/home'),
    ),
  );
}

/** The bar at the foot of the page; its panels open upwards. */
export function utilityBar(): HTMLElement {
  const panel = el('section', { class: 'utility-panel', attrs: { hidden: '' } });
  const item = (text: string) =>
    el('button', {
      text,
      attrs: { type: 'button' },
      onClick: () => {
        const same = panel.dataset.of === text && !panel.hidden;
        panel.hidden = same;
        panel.dataset.of = text;
        panel.replaceChildren(el('h2', { text }), el('p', { text: say('none') }));
      },
    });
  return el(
    'div',
    { class: 'oneUtilityBarContainer' },
    panel,
    el('footer', { class: 'utilitybar' }, item(say('history')), item(say('notes')), item(say('phone'))),
  );
}

/** A panel of the CRM's own at the right edge, where a dock would like to be. */
export function assistantPanel(): HTMLElement {
  return el(
    'aside',
    { class: 'assistant-panel', attrs: { hidden: '', 'aria-label': say('assistant') } },
    el('h2', { text: say('assistant') }),
    el('p', { text: say('assistantSays') }),
  );
}
