import { type FixturePage, fixtureFields, truthOf } from './fixture-page';
import { type FixtureRecord, neighbourOf, RECORDS } from './records';

const wide = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const PLANS: Readonly<Record<string, string>> = {
  Starter: 'スターター',
  Standard: 'スタンダード',
  Business: 'ビジネス',
  Enterprise: 'エンタープライズ',
};
const planName = (plan: string | null) => (plan === null ? null : (PLANS[plan] ?? plan));

function day(iso: string | null): string | null {
  if (iso === null) return null;
  const [year, month, date] = iso.split('-').map(Number);
  return `令和${wide(String((year ?? 0) - 2018))}年${wide(String(month))}月${wide(String(date))}日`;
}

const seats = (count: number | null) => (count === null ? null : `${wide(String(count))}席`);
const yen = (amount: number | null) => (amount === null ? null : `￥${wide(amount.toLocaleString('ja-JP'))}（税抜）`);
const score = (nps: number | null) => (nps === null ? null : `${wide(String(nps))}点`);

type Pair = readonly [label: string, value: string | null];

/** What is missing has a label without its value, a label with an empty one, or no label at all: by record. */
function list(pairs: readonly Pair[], manner: number): string {
  return pairs
    .map(([label, value]) => {
      if (value !== null) return `<dt>${label}</dt><dd>${value}</dd>`;
      return [`<dt>${label}</dt>`, `<dt>${label}</dt><dd>　</dd>`, ''][manner % 3] ?? '';
    })
    .join('');
}

function sections(record: FixtureRecord): string[] {
  const contract: Pair[] = [
    ['契約プラン', planName(record.plan)],
    ['契約席数', seats(record.seats)],
    ['月額', yen(record.mrr)],
    ['更新日', day(record.renewalOn)],
  ];
  const usage: Pair[] = [
    ['利用席数：', seats(record.used)],
    ['招待中', `${wide(String(record.nth))}席`],
  ];
  const voice: Pair[] = [
    ['満足度', '８点'],
    ['ＮＰＳ', score(record.nps)],
    ['前回のNPS', '３点'],
  ];
  const system: Pair[] = [
    ['登録日', '令和２年４月１日'],
    ['更新日', '令和８年１１月２０日'],
  ];
  const named: [string, Pair[]][] = [
    ['契約', contract],
    ['利用状況', usage],
    ['お客様の声', voice],
    ['システム情報', system],
  ];
  const ordered = record.reordered
    ? named.map(([title, pairs]): [string, Pair[]] => [title, [...pairs].reverse()]).reverse()
    : named;
  return ordered.map(([title, pairs]) => `<section><h2>${title}</h2><dl>${list(pairs, record.nth)}</dl></section>`);
}

/** A definition list in Japanese with full-width figures; "更新日" is there twice, for the renewal and for the last change. */
export function definitionHtml(record: FixtureRecord): string {
  const other = neighbourOf(record);
  return `<nav><a href="/">顧客一覧</a></nav><main><h1>${record.name}　<small>様</small></h1>${sections(record).join('')}</main>
    <aside><h2>契約</h2><p>${other.name}</p><dl>${list(
      [
        ['契約プラン', planName(other.plan)],
        ['契約席数', seats(other.seats)],
        ['更新日', day(other.renewalOn)],
        ['ＮＰＳ', score(other.nps)],
      ],
      0,
    )}</dl></aside>`;
}

export const definitionPage: FixturePage = {
  name: 'a definition list in Japanese',
  lang: 'ja',
  fields: fixtureFields,
  context: {},
  path: (record) => `/list/kokyaku/K-${1000 + record.nth}/`,
  idOf: (record) => `K-${1000 + record.nth}`,
  pointers: (record) => ({
    'profile.name': { within: 'main', selector: 'h1' },
    'plan.planName': { within: 'main', text: planName(record.plan) ?? '' },
    'plan.seats': { within: 'main', text: seats(record.seats) ?? '' },
    'usage.seats.used': { within: 'main', text: seats(record.used) ?? '' },
    'plan.mrr': { within: 'main', text: yen(record.mrr) ?? '' },
    'plan.renewalOn': { within: 'main', text: day(record.renewalOn) ?? '' },
    'nps.score': { within: 'main', text: score(record.nps) ?? '' },
  }),
  truth: (record) => ({ ...truthOf(record), 'profile.name': `${record.name} 様`, 'plan.planName': planName(record.plan) }),
};

export const definitionRecord = (path: string) => RECORDS.find((record) => path.includes(definitionPage.idOf(record)));
