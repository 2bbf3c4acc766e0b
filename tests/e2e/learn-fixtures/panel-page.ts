import { type FixturePage, fixtureFields, truthOf } from './fixture-page';
import { type FixtureRecord, RECORDS } from './records';

const grouped = (amount: number | null) => (amount === null ? '' : amount.toLocaleString('en-US'));

function plans(chosen: string | null): string {
  const option = (plan: string) => `<option${plan === chosen ? ' selected' : ''}>${plan}</option>`;
  return `<option value=""${chosen === null ? ' selected' : ''}></option>${['Starter', 'Standard', 'Business', 'Enterprise'].map(option).join('')}`;
}

function parts(record: FixtureRecord): string[] {
  // The ids are made anew for every panel, as form libraries do.
  const id = `:r${record.nth * 7}:`;
  const field = (label: string, name: string, control: string) =>
    `<div class="field"><label for="${id}${name}">${label}</label>${control.replace('$', `id="${id}${name}"`)}</div>`;
  return [
    field('Plan', 'a', `<select $>${plans(record.plan)}</select>`),
    record.seats === null ? '' : field('Seats bought', 'b', `<input $ type="number" value="${record.seats}">`),
    record.used === null
      ? ''
      : `<div class="field"><span id="${id}u">Seats in use</span><output aria-labelledby="${id}u">${record.used}</output></div>`,
    field('Seats last year', 'c', `<input $ type="number" value="${record.nth + 20}">`),
    field('Monthly amount', 'd', `<input $ inputmode="decimal" value="${grouped(record.mrr)}">`),
    field('Renews on', 'e', `<input $ type="date" value="${record.renewalOn ?? ''}">`),
    field('Signed on', 'f', `<input $ type="date" value="2021-04-01">`),
    `<ul class="facts"><li>Health: 71</li>${record.nps === null ? '' : `<li><b>NPS:</b> ${record.nps}</li>`}<li>Tickets: 2</li></ul>`,
  ];
}

/** The panel that a click in the list opens over the right edge of the page, where our dock stands too. */
export function panelHtml(record: FixtureRecord): string {
  const all = parts(record);
  return `<div role="dialog" aria-label="Company" class="drawer"><header><button>×</button><h2>${record.name}</h2></header>
    <form>${(record.reordered ? [...all].reverse() : all).join('')}</form></div>`;
}

/** The list below stays, with the columns of every other company. */
export function listHtml(): string {
  const row = (record: FixtureRecord) =>
    `<tr><td><a href="${panelPage.path(record)}">${record.name}</a></td><td>${record.plan ?? ''}</td><td>${record.seats ?? ''}</td><td>NPS: ${record.nps ?? '–'}</td></tr>`;
  return `<main><h1>Companies</h1><table><thead><tr><th>Name</th><th>Plan</th><th>Seats bought</th><th>Score</th></tr></thead>
    <tbody>${RECORDS.map(row).join('')}</tbody></table></main><div id="overlay"></div>`;
}

const style = `<style>.drawer { position: fixed; top: 0; right: 0; width: 400px; height: 100%; background: white; overflow: auto }
  main { margin-right: 420px }</style>`;

/** The page with its script: a click changes the path by `pushState` and nothing else. */
export function panelApp(): string {
  const panels = Object.fromEntries(RECORDS.map((record) => [panelPage.idOf(record), panelHtml(record)]));
  const json = JSON.stringify(panels).replaceAll('<', '\\u003c');
  return `${style}${listHtml()}<script>
    const panels = ${json};
    const show = () => { document.getElementById('overlay').innerHTML = panels[location.pathname.split('/')[3]] ?? ''; };
    document.addEventListener('click', (event) => {
      const link = event.target.closest('a');
      if (!link) return;
      event.preventDefault();
      history.pushState({}, '', link.getAttribute('href'));
      show();
    });
    addEventListener('popstate', show);
    show();
  </script>`;
}

export const panelPage: FixturePage = {
  name: 'a path-routed app with an overlay panel',
  lang: 'en',
  fields: fixtureFields,
  // Its amounts name no currency.
  context: { currency: 'JPY' },
  path: (record) => `/panel/companies/${`c0ffee${(record.nth * 7919).toString(16).padStart(10, '0')}`}`,
  idOf: (record) => `c0ffee${(record.nth * 7919).toString(16).padStart(10, '0')}`,
  pointers: (record) => {
    const within = '[role=dialog]';
    const control = (nth: string) => ({ within, selector: `[id=":r${record.nth * 7}:${nth}"]` });
    return {
      'profile.name': { within, selector: 'h2' },
      'plan.planName': control('a'),
      'plan.seats': control('b'),
      'usage.seats.used': { within, selector: 'output' },
      'plan.mrr': control('d'),
      'plan.renewalOn': control('e'),
      'nps.score': { within, text: `NPS: ${record.nps}` },
    };
  },
  truth: (record) => truthOf(record),
};
