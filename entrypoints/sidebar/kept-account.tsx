import { useQuery } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { cacheKeyOf } from '@/lib/domain/account-key';
import { snapshotQuery } from '@/lib/queries/cache-queries';
import { AccountScreen } from './account-screen';
import { useDelay } from './use-delay';
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
  const { reader, accountRef, identity, door, page } = props;
  const { isPending } = useQuery(snapshotQuery(reader, cacheKeyOf(accountRef, identity)));
  const overdue = useDelay(isPending ? DISK_MS : 0);
  return isPending && !overdue ? <Nothing door={door} page={page} /> : <AccountScreen {...props} />;
}
