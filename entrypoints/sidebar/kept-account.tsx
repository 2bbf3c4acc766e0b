import type { ComponentProps } from 'react';
import { cacheKeyOf } from '@/lib/domain/account-key';
import { AccountScreen } from './account-screen';
import { useDelay } from './use-delay';
import { useKept, useRead } from './use-kept';
import { usePainted } from './use-painted';

type AccountProps = ComponentProps<typeof AccountScreen>;

/** How long the disk may take before the panel says that it waits. */
const DISK_MS = 150;

function Nothing({ door, page }: Pick<AccountProps, 'door' | 'page'>) {
  usePainted(door, { state: 'loading', accountId: undefined, seq: page.seq });
  return null;
}

/** An account once the disk has answered, which takes less than to draw that it is awaited: so it is drawn once, and as it is. */
export function KeptAccount(props: AccountProps) {
  const { accountRef, identity, door, page } = props;
  const kept = useKept();
  const key = cacheKeyOf(accountRef, identity);
  const snapshot = useRead(kept.snapshot(key)).value;
  const journal = useRead(kept.journal(key)).value;
  const isPending = snapshot === undefined || (snapshot !== null && journal === undefined);
  const overdue = useDelay(isPending ? DISK_MS : 0);
  return isPending && !overdue ? <Nothing door={door} page={page} /> : <AccountScreen {...props} />;
}
