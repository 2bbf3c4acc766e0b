import '@/entrypoints/options/options.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { SourcesSection } from '@/entrypoints/options/sources/sources-section';
import type { Request } from '@/lib/messaging/channels';
import { createQueryClient } from '@/lib/queries/query-client';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

const place = { crm: 'kintone', tenant: 'mihon.cybozu.com', orgId: 'mihon.cybozu.com', userId: 'u1', userName: '見本 花子' };
const base = { crm: place.crm, tenant: place.tenant, userId: place.userId, via: 'worker', on: true } as const;
const kintone = { origin: 'https://mihon.cybozu.com', app: '12' };
const SOURCES = [
  {
    config: { ...base, id: 'kintone', name: '顧客アプリ', connector: 'kintone', via: 'page', settings: kintone },
    secrets: [],
    kept: 'session',
    last: { atMs: TODAY_MS - 600_000 },
  },
  {
    config: { ...base, id: 'stripe', name: 'Stripe', connector: 'stripe', settings: {} },
    secrets: ['apiKey'],
    kept: 'device',
    last: { atMs: TODAY_MS - 7_200_000 },
    limit: { used: 12, allowed: 100, seconds: 1, seenAtMs: TODAY_MS },
  },
  {
    config: { ...base, id: 'delighted', name: 'NPS', connector: 'delighted', settings: {} },
    secrets: ['apiKey'],
    kept: 'session',
    last: { atMs: TODAY_MS - 60_000, error: { kind: 'unauthorised' } },
  },
];
const RECORDS: Readonly<Record<string, Record<string, unknown>>> = {
  '1': { 会社名: '見本精密工業株式会社', 契約席数: '120', '月額（千円）': '288', 更新日: '2027-03-31', NPS: '9', 利用率: '82%' },
  '2': { 会社名: 'サンプル商事', 契約席数: '45', '月額（千円）': '81', 更新日: '', NPS: '', 利用率: '40%' },
  '3': { 会社名: '見本運輸', 契約席数: '約30', '月額（千円）': '54', 更新日: '2027-01-31', NPS: '6', 利用率: '100%' },
};

function answer(channel: string, request: unknown, isEmpty: boolean): unknown {
  if (channel === 'source.list') return { sources: isEmpty ? [] : SOURCES, places: [place], precedence: {} };
  if (channel === 'crm.list') return { disabled: [], sites: [], recipes: [], chosen: { kintone: { app: ['12'] } } };
  if (channel === 'import.list') return { files: [] };
  if (channel === 'source.accounts') return { accounts: Object.entries(RECORDS).map(([id, one]) => ({ id, name: one.会社名 })) };
  if (channel !== 'source.explore') return {};
  const record = RECORDS[(request as Request<'source.explore'>).accountId] ?? {};
  return { name: record.会社名, fields: Object.keys(record).map((path) => ({ path, label: path })), record };
}

/** Stands in for the worker, on a page that has none. */
function pretend(isEmpty: boolean) {
  const sendMessage = async ({ channel, request }: { channel: string; request: unknown }) => ({
    ok: true,
    value: answer(channel, request, isEmpty),
  });
  Object.assign(globalThis, { chrome: { runtime: { sendMessage } } });
}

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const soon = () => new Promise((resolve) => setTimeout(resolve, 60));

async function pressed(selector: string): Promise<void> {
  for (let tries = 0; tries < 50 && !find(selector); tries += 1) await soon();
  find(selector)?.click();
  await soon();
}

async function lookAtThree(): Promise<void> {
  await pressed('.source .button');
  for (const id of Object.keys(RECORDS)) {
    await pressed('.account-picker input');
    const input = find('.account-picker input') as HTMLInputElement | null;
    if (!input) return;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, id);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await pressed('.account-picker .button');
  }
}

function Page({ isEmpty = false, then }: { isEmpty?: boolean; then?: () => Promise<void> }) {
  const [client] = useState(() => {
    pretend(isEmpty);
    return createQueryClient();
  });
  useEffect(() => {
    void then?.();
  }, [then]);
  return (
    <QueryClientProvider client={client}>
      <main className="options">
        <SourcesSection />
      </main>
    </QueryClientProvider>
  );
}

const openForm = () => pressed('.sources-add .button');

/** The sources in the settings: what is connected, how one is, and what comes of it. */
export const sourceScenes: Readonly<Record<string, () => ReactNode>> = {
  sources: () => <Page />,
  'sources-empty': () => <Page isEmpty />,
  'source-form': () => <Page isEmpty then={openForm} />,
  'source-mapping': () => <Page then={lookAtThree} />,
};
