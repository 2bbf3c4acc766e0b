import { useEffect, useReducer } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { type FixturePage, fixtureFields, truthOf } from './fixture-page';
import { type FixtureRecord, neighbourOf, RECORDS } from './records';

/** One yen as a cent of a fictional price list in euro, so that every amount has cents. */
const euro = (mrr: number) => `${new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2 }).format(mrr / 100)} €`;
const day = (iso: string) => {
  const [year, month, date] = iso.split('-').map(Number);
  return `${date} ${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][(month ?? 1) - 1]} ${year}`;
};

/** Class names as a build makes them; other ones at every rendering. */
const made = (name: string, round: number) => `css-${((name.length + 7) * 48271 * (round + 3)).toString(36)}`;

function Line({ label, value, round }: { label: string; value: string | null; round: number }) {
  return value === null ? null : (
    <div className={made('line', round)}>
      <div className={made('label', round)}>{label}</div>
      <div className={made('val', round)}>
        <span>{value}</span>
      </div>
    </div>
  );
}

function Tile({ label, value, round }: { label: string; value: number | null; round: number }) {
  return value === null ? null : (
    <div className={made('tile', round)}>
      <strong>{value}</strong>
      <span className={made('caption', round)}>{label}</span>
    </div>
  );
}

function Account({ record, round }: { record: FixtureRecord; round: number }) {
  const lines = [
    <Line key="p" label="Plan" value={record.plan} round={round} />,
    <Line key="q" label="Plan before" value="Trial" round={round} />,
    <Line key="s" label="Seats" value={record.seats === null ? null : `${record.used} of ${record.seats} seats`} round={round} />,
    <Line key="m" label="MRR" value={record.mrr === null ? null : euro(record.mrr)} round={round} />,
    <Line key="r" label="Renewal" value={record.renewalOn === null ? null : day(record.renewalOn)} round={round} />,
  ];
  const tiles = [
    <Tile key="h" label="Health" value={72} round={round} />,
    <Tile key="n" label="NPS" value={record.nps} round={round} />,
    <Tile key="o" label="NPS last year" value={4} round={round} />,
  ];
  const boxes = [
    <div key="l">{record.reordered ? lines.toReversed() : lines}</div>,
    <div key="t">{record.reordered ? tiles.toReversed() : tiles}</div>,
  ];
  return (
    <>
      <h1>{record.name}</h1>
      {record.reordered ? boxes.toReversed() : boxes}
    </>
  );
}

/** The account of the address; the one that was open before stays mounted and hidden, as tabbed consoles keep it. */
export function HashApp({ record, before, round }: { record: FixtureRecord; before: FixtureRecord; round: number }) {
  const other = neighbourOf(record);
  return (
    <div key={round}>
      <main style={{ display: 'none' }}>
        <Account record={before} round={round} />
      </main>
      <main>
        <Account record={record} round={round} />
      </main>
      <aside>
        <Line label="Plan" value={other.plan} round={round} />
        <Line label="MRR" value={euro(other.mrr ?? 0)} round={round} />
        <Tile label="NPS" value={other.nps} round={round} />
      </aside>
    </div>
  );
}

const idOf = ({ nth }: FixtureRecord) => `acc_${(nth * 104_729).toString(36)}`;

function Routed() {
  const [round, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    addEventListener('hashchange', again);
    // Fresh data, fresh nodes: whatever was kept of the page is stale.
    const timer = setInterval(again, 150);
    return () => {
      removeEventListener('hashchange', again);
      clearInterval(timer);
    };
  }, []);
  const record = RECORDS.find((known) => location.hash.includes(idOf(known)));
  const before = RECORDS[(record?.nth ?? 0) % RECORDS.length];
  return record && before ? <HashApp record={record} before={before} round={round} /> : <p>Not found</p>;
}

export function mountHashApp(container: Element): Root {
  const root = createRoot(container);
  root.render(<Routed />);
  return root;
}

export const hashPage: FixturePage = {
  name: 'a hash-routed React app',
  lang: 'en',
  fields: fixtureFields,
  context: {},
  path: (record) => `/hash/#/accounts/${idOf(record)}/overview`,
  idOf,
  pointers: (record) => {
    const within = 'main:not([style*=none])';
    return {
      'profile.name': { within, text: record.name },
      'plan.planName': { within, text: record.plan ?? '' },
      'plan.seats': { within, text: `${record.used} of ${record.seats} seats` },
      'usage.seats.used': { within, text: `${record.used} of ${record.seats} seats` },
      'plan.mrr': { within, text: euro(record.mrr ?? 0).trim() },
      'plan.renewalOn': { within, text: day(record.renewalOn ?? '') },
      'nps.score': { within, text: String(record.nps) },
    };
  },
  truth: (record) => truthOf(record, (minor) => ({ minor, currency: 'EUR' })),
};
