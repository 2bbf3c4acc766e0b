import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import type { AppError } from '@/lib/domain/app-error';
import type { Stretch } from '@/lib/domain/schedule';
import { call } from '@/lib/messaging/client';
import { scheduleQuery } from '@/lib/queries/schedule-query';
import { readCalendar } from './read-calendar';

/** The person's calendar and what was proposed, and how both change. Kept by the worker. */
export function useSchedule(accountRef: AccountRef, identity: Identity, timeZone: string) {
  const client = useQueryClient();
  const about = { ref: accountRef, identity };
  const query = scheduleQuery(accountRef, identity);
  const kept = useQuery(query);
  const [failed, setFailed] = useState<AppError | undefined>();
  const [refused, setRefused] = useState(false);
  const [justOffered, setJustOffered] = useState<ReadonlySet<number>>(new Set());
  const { refetch } = kept;
  // Another panel may have proposed times since.
  useEffect(() => void refetch(), [refetch]);

  async function done(asked: Promise<{ ok: true } | { ok: false; error: AppError }>): Promise<boolean> {
    const answer = await asked;
    setFailed(answer.ok ? undefined : answer.error);
    await client.invalidateQueries({ queryKey: query.queryKey });
    return answer.ok;
  }

  return {
    kept: kept.data,
    failed: failed ?? (kept.error ? ({ kind: 'unreachable' } as const) : undefined),
    refused,
    justOffered,
    async keep(file: File) {
      const calendar = await readCalendar(file, timeZone, Date.now()).catch(() => null);
      setRefused(calendar === null);
      if (calendar) await done(call('schedule.keep', { calendar }));
    },
    forget: () => done(call('schedule.keep', { calendar: null })),
    async offer(slots: readonly Stretch[]) {
      setJustOffered((before) => new Set([...before, ...slots.map(({ startMs }) => startMs)]));
      return done(call('schedule.offer', { ...about, slots: [...slots], offered: true }));
    },
    takeBack: (slot: Stretch) => done(call('schedule.offer', { ...about, slots: [slot], offered: false })),
  };
}
