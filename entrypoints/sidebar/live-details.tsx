import type { ComponentProps } from 'react';
import type { Reader } from '@/lib/storage/reader';
import { LateDetails } from './late-details';
import { useQuotedAccounts } from './use-quoted-accounts';

type LiveDetailsProps = Omit<ComponentProps<typeof LateDetails>, 'quoted'> & { reader: Reader };

/** The details with what is kept of the quoted customers, so that a voice withdraws itself as soon as their facts say so (X5). */
export function LiveDetails({ reader, ...props }: LiveDetailsProps) {
  return <LateDetails {...props} quoted={useQuotedAccounts(reader, props.view)} />;
}
