import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { ChangeLine } from '@/components/account/change-line';
import type { AccountView } from '@/components/account-view';
import { changesSince, keptFacts } from '@/lib/account/changes-since';
import { scopeKeyOf } from '@/lib/domain/account-key';
import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import { call } from '@/lib/messaging/client';
import type { Reader } from '@/lib/storage/reader';
import { lookedAt } from './looked-at';

/** Who stays so long has looked; who passes by has not. */
const LOOKED_MS = 4_000;

interface LiveChangesProps {
  reader: Reader;
  accountRef: AccountRef;
  identity: Identity;
  view: AccountView;
}

/** What changed since this user last looked at the account; and this look, kept for the next one (I3). */
export function LiveChanges({ reader, accountRef, identity, view }: LiveChangesProps) {
  const scope = scopeKeyOf(accountRef, identity);
  const name = `look|${accountRef.accountId}` as const;
  // Read once: what is kept meanwhile is this very look.
  const last = useQuery({
    queryKey: ['look', scope, name],
    queryFn: () => reader.desk(scope, name),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  }).data;
  const { snapshot, playbook, decision } = view;
  const facts = useMemo(
    () => lookedAt(snapshot, playbook, decision.decidedAtMs, decision.offerId),
    [snapshot, playbook, decision.decidedAtMs, decision.offerId],
  );
  const said = JSON.stringify(facts);
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept anew when a fact of it has changed, not when a minute has passed
  useEffect(() => {
    if (last === undefined) return;
    const timer = setTimeout(() => {
      const { crm, tenant } = accountRef;
      const value = { atMs: Date.now(), facts: keptFacts(last?.facts, facts) };
      void call('desk.write', { crm, tenant, identity, name, value });
    }, LOOKED_MS);
    return () => clearTimeout(timer);
  }, [last, said, scope, name]);
  if (last === undefined) return <div className="changes-place" />;
  return <ChangeLine lastMs={last?.atMs} changes={last ? changesSince(last.facts, facts) : []} />;
}
