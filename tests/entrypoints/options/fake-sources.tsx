import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { vi } from 'vitest';
import { LocaleProvider } from '@/components/locale';
import { SourcesSection } from '@/entrypoints/options/sources/sources-section';
import type { AppError } from '@/lib/domain/app-error';
import type { Language } from '@/lib/domain/language';
import type { SourceConfig } from '@/lib/domain/source-config';
import { createQueryClient } from '@/lib/queries/query-client';
import type { SourceState } from '@/lib/queries/source-query';
import { FakeBrowser } from '@/tests/entrypoints/sidebar/fake-extension';

export const NOW_MS = Date.UTC(2026, 10, 23, 3);
export const PLACE = {
  crm: 'kintone',
  tenant: 'mihon.cybozu.com',
  orgId: 'mihon.cybozu.com',
  userId: 'u1',
  userName: '見本 花子',
};

export function stateOf(config: Partial<SourceConfig>, more: Partial<SourceState> = {}): SourceState {
  const id = config.id ?? 'stripe';
  return {
    config: {
      id,
      name: id,
      connector: 'stripe',
      crm: PLACE.crm,
      tenant: PLACE.tenant,
      userId: PLACE.userId,
      via: 'worker',
      settings: {},
      on: true,
      ...config,
    },
    secrets: ['apiKey'],
    kept: 'session',
    ...more,
  };
}

/** The worker's side of the sources, kept in memory, and the browser's permissions. */
export class FakeSources extends FakeBrowser {
  sources: SourceState[] = [];
  places = [PLACE];
  precedence: Record<string, Record<string, unknown>> = {};
  /** What happened in which order. */
  readonly log: string[] = [];
  grants = true;
  refusal: AppError | null = null;

  constructor() {
    super();
    const say = (channel: string, answer: (request: never) => unknown) =>
      this.answers.set(channel, (request) => {
        this.log.push(channel);
        if (this.refusal && channel === 'source.save') return { ok: false, error: this.refusal };
        return { ok: true, value: answer(request as never) ?? {} };
      });
    say('source.list', () => ({ sources: this.sources, places: this.places, precedence: this.precedence }));
    say('crm.list', () => ({ disabled: [], sites: [], recipes: [], chosen: { kintone: { app: ['12'] } } }));
    say('import.list', () => ({ files: [] }));
    say('source.save', ({ config, secrets, keep }: { config: SourceConfig; secrets: object; keep: SourceState['kept'] }) => {
      const at = this.sources.findIndex((one) => one.config.id === config.id);
      const state: SourceState = { config, secrets: Object.keys(secrets), kept: keep };
      this.sources = at < 0 ? [...this.sources, state] : this.sources.with(at, state);
    });
    say('source.remove', ({ id }: { id: string }) => {
      this.sources = this.sources.filter(({ config }) => config.id !== id);
    });
    say('source.order', ({ crm, tenant, precedence }: { crm: string; tenant: string; precedence: Record<string, unknown> }) => {
      this.precedence = { ...this.precedence, [`${crm}|${tenant}`]: precedence };
    });
  }

  override chrome() {
    return {
      ...super.chrome(),
      permissions: {
        request: async (asked: { origins: string[] }) => {
          this.log.push(`permission ${asked.origins.join(' ')}`);
          return this.grants;
        },
      },
    };
  }
}

/** Puts the section on a page of its own, over that worker. */
export function showSources(browser: FakeSources, language: Language = 'en') {
  vi.stubGlobal('chrome', browser.chrome());
  return render(
    <QueryClientProvider client={createQueryClient()}>
      <LocaleProvider language={language} nowMs={NOW_MS}>
        <SourcesSection />
      </LocaleProvider>
    </QueryClientProvider>,
  ).container;
}
