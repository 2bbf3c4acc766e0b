import '@/entrypoints/options/options.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { ImportSection } from '@/entrypoints/options/imports/import-section';
import { createQueryClient } from '@/lib/queries/query-client';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

const place = { crm: 'kintone', tenant: 'mihon.cybozu.com', orgId: 'mihon.cybozu.com', userId: 'u1', userName: '見本 花子' };
const book = { place, source: 'file:顧客一覧_2026-10.csv', by: 'external-id', accounts: 1_284, isDone: true };
const FILES = [
  { ...book, keptUntilMs: TODAY_MS + 180 * 86_400_000 },
  { ...book, source: 'file:nps-answers.csv', accounts: 312, isDone: false, keptUntilMs: TODAY_MS + 199 * 86_400_000 },
];
const BOOK = `顧客ID,会社名,業種,従業員数,プラン,契約席数,月額,更新日
C-001,見本精密工業株式会社,製造業,420,Business,120,"324,000",2027-03-31
C-002,サンプル商事,小売業,85,Starter,9,"8,100",2027-01-31
C-003,見本運輸株式会社,物流,230,Standard,約30,"54,000",2027/4/1
C-002,サンプル商事,小売業,85,Starter,9,"8,100",2027-01-31
,見本不動産,不動産,12,Starter,3,"2,700",
C-005,見本食品株式会社,食品,960,Business,300,"780,000",未定
`;
const ANSWERS = `顧客ID,回答日,スコア,コメント,回答者
C-001,2026-10-03,9,承認の流れが速くなった,見本 花子
C-001,2026-10-05,6,権限の設定が分かりにくい,見本 太郎
C-002,2026-10-08,10,,見本 次郎
C-001,2026-10-03,4,,見本 花子
`;

interface World {
  files?: boolean;
  file?: readonly [name: string, text: string];
  recalled?: boolean;
  /** Is the import begun, and does the worker ever answer? */
  run?: 'stays' | 'ends';
}

const never = new Promise<never>(() => undefined);

/** What the worker would say; the file is read by the page itself. */
function answer(channel: string, { files, recalled, run }: World): unknown {
  if (channel === 'import.list') return { files: files ? FILES : [] };
  if (channel === 'source.list') return { sources: [], places: [place], precedence: {} };
  if (channel === 'import.checkpoint') return { holds: run === 'ends' };
  if (channel === 'import.read') return { records: [] };
  if (channel === 'import.write' && run === 'stays') return never;
  if (channel === 'import.values') return { values: [] };
  if (channel !== 'import.reading' || !recalled) return {};
  const fields = {
    'account.externalId': { from: '顧客ID' },
    'profile.name': { from: '会社名' },
    'plan.seats': { from: '契約席数' },
  };
  const mapping = { format: 'tsugite-mapping/1', timeZone: 'Asia/Tokyo', currency: 'JPY', fields };
  return { reading: { source: book.source, by: 'external-id', mapping } };
}

function pretend(world: World) {
  let asked = 0;
  const sendMessage = async ({ channel }: { channel: string }) => {
    if (channel === 'import.values') {
      asked += 1;
      return { ok: true, value: { values: asked === 1 ? ['C-001', 'C-007', 'C-019'] : [] } };
    }
    return { ok: true, value: await answer(channel, world) };
  };
  Object.assign(globalThis, { chrome: { runtime: { sendMessage } } });
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 60));

async function found(selector: string): Promise<HTMLElement | null> {
  for (let tries = 0; tries < 80 && !document.querySelector(selector); tries += 1) await soon();
  return document.querySelector<HTMLElement>(selector);
}

async function choose({ file, run }: World): Promise<void> {
  const input = (await found('.file-drop input')) as HTMLInputElement | null;
  // Without a browser there is nothing to choose a file with.
  if (!file || !input || !('DataTransfer' in globalThis)) return;
  const chosen = new DataTransfer();
  chosen.items.add(new File([file[1]], file[0]));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  const start = await found('[data-action="start-import"]');
  if (!run) return;
  start?.click();
  await found(run === 'ends' ? '.import-outcome' : '.import-progress');
}

function Page(world: World) {
  const [client] = useState(() => {
    pretend(world);
    return createQueryClient();
  });
  const { file, run } = world;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a scene is played once
  useEffect(() => {
    document.documentElement.dataset.playing = 'yes';
    void choose({ ...(file ? { file } : {}), ...(run ? { run } : {}) }).finally(() => {
      delete document.documentElement.dataset.playing;
    });
  }, []);
  return (
    <QueryClientProvider client={client}>
      <main className="options">
        <ImportSection />
      </main>
    </QueryClientProvider>
  );
}

const own = ['顧客一覧_2026-11.csv', BOOK] as const;

/** The import of a file in the settings, from the empty form to the report. */
export const importScenes: Readonly<Record<string, () => ReactNode>> = {
  'import-empty': () => <Page />,
  'import-files': () => <Page files />,
  'import-preview': () => <Page file={own} />,
  'import-recalled': () => <Page file={own} recalled />,
  'import-answers': () => <Page file={['nps-answers.csv', ANSWERS]} />,
  'import-running': () => <Page file={own} run="stays" />,
  'import-report': () => <Page file={own} run="ends" />,
};
