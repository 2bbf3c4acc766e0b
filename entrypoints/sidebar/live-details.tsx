import type { ComponentProps } from 'react';
import type { Reader } from '@/lib/storage/reader';
import { LiveHearing } from './hearing/live-hearing';
import { LateDetails } from './late-details';
import { useQuotedAccounts } from './use-quoted-accounts';

type LiveDetailsProps = Omit<ComponentProps<typeof LateDetails>, 'quoted' | 'hearing'> & { reader: Reader };

/** The details with what is to be asked, and with what is kept of the quoted customers, so that a voice withdraws itself as soon as their facts say so (X5). */
export function LiveDetails({ reader, ...props }: LiveDetailsProps) {
  const hearing = <LiveHearing reader={reader} view={props.view} />;
  return <LateDetails {...props} hearing={hearing} quoted={useQuotedAccounts(reader, props.view)} />;
}
