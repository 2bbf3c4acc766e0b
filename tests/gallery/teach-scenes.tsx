import type { ReactNode } from 'react';
import { TeachChoose } from '@/components/teach/teach-choose';
import { TeachNext } from '@/components/teach/teach-next';
import { TeachRecord } from '@/components/teach/teach-record';
import { TeachResult } from '@/components/teach/teach-result';
import type { TeachResultRow, TeachRow, TeachSeen, TeachWordTable } from '@/components/teach/teach-view';
import { TeachWords } from '@/components/teach/teach-words';
import { teachFields, usualFields } from '@/entrypoints/sidebar/teach/teach-fields';
import type { Language } from '@/lib/domain/language';

const nothing = () => undefined;
const LONG = '見本精密工業株式会社 第二営業本部 西日本統括（旧 サンプル商事株式会社 関西支社）';

const SEEN: Readonly<Record<string, TeachSeen>> = {
  'profile.name': { state: 'read', value: LONG, raw: LONG },
  'plan.planName': { state: 'read', value: 'ビジネス', raw: 'ビジネス' },
  'plan.seats': { state: 'read', value: 120, raw: '１２０席' },
  'usage.seats.used': { state: 'unreadable', problem: 'approximate', raw: '約100席' },
  'plan.mrr': { state: 'read', value: { minor: 288_000, currency: 'JPY' }, raw: '￥288,000（税抜）' },
  'plan.renewalOn': { state: 'lost' },
  'nps.score': { state: 'ambiguous' },
  'nps.answeredOn': { state: 'none' },
};

function rows(language: Language, seen: (id: string) => TeachSeen): TeachRow[] {
  const usual = teachFields(language).filter(({ id }) => usualFields.includes(id));
  return usual.map((field) => ({ ...field, told: true, seen: seen(field.id) }));
}

const record = { of: 3, canUndo: true, notice: undefined, pointing: undefined };
const presses = { onPoint: nothing, onNone: nothing, onUndo: nothing, onAgree: nothing, onMoveOn: nothing, onCancel: nothing };

const results = (language: Language): TeachResultRow[] =>
  rows(language, () => ({ state: 'waiting' })).map((row, index) => {
    const survives = (['well', 'fairly', 'poorly'] as const)[index % 3] ?? 'well';
    if (row.id === 'nps.score') return { ...row, right: 3, of: 3, survives, kept: false, because: 'needs-day' };
    if (row.id === 'nps.answeredOn') return { ...row, right: 0, of: 1, survives, kept: false, because: 'absent' };
    return { ...row, right: index === 3 ? 2 : 3, of: 3, survives, kept: index !== 3 };
  });

const plans: TeachWordTable = {
  id: 'plan.planName',
  name: '画面のプラン名はどのプランですか',
  words: [
    { word: 'Business', code: 'b' },
    { word: 'エンタープライズ（2024年度 特別契約）', code: '' },
  ],
  codes: [
    { code: 'b', name: 'Business' },
    { code: 'e', name: 'Enterprise' },
  ],
};

const end = { saving: false, onSave: nothing, onMore: nothing, onAgain: nothing, onCancel: nothing };

/** The steps of teaching, inside the panel's frame. */
export const teachScenes: Readonly<Record<string, (language: Language) => ReactNode>> = {
  'teach-choose': (language) => (
    <TeachChoose fields={teachFields(language)} usual={usualFields} unreachable={false} onStart={nothing} onCancel={nothing} />
  ),
  'teach-first': (language) => (
    <TeachRecord
      {...record}
      {...presses}
      nth={1}
      pointing="plan.seats"
      rows={rows(language, (id) =>
        id === 'profile.name' || id === 'plan.planName' ? (SEEN[id] ?? { state: 'waiting' }) : { state: 'waiting' },
      )}
    />
  ),
  'teach-second': (language) => (
    <TeachRecord
      {...record}
      {...presses}
      nth={2}
      notice="changed"
      rows={rows(language, (id) => SEEN[id] ?? { state: 'missing' })}
    />
  ),
  'teach-moved': (language) => (
    <TeachRecord {...record} {...presses} nth={2} notice="moved" rows={rows(language, () => ({ state: 'waiting' }))} />
  ),
  'teach-next': () => <TeachNext done={1} of={3} isKnown onRead={nothing} onCancel={nothing} />,
  'teach-result': (language) => (
    <TeachResult
      {...end}
      rows={results(language)}
      gap={undefined}
      name="crm.example.co.jp"
      words={<TeachWords tables={[plans]} chosen={{}} onChoose={nothing} />}
      problems={[]}
    />
  ),
  'teach-gap': (language) => (
    <TeachResult {...end} rows={results(language)} gap="id-ambiguous" name="crm.example.co.jp" problems={[]} />
  ),
};
