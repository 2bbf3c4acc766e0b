import type { ComponentProps } from 'react';
import type { Reader } from '@/lib/storage/reader';
import { LiveHearing } from './hearing/live-hearing';
import { LateDetails } from './late-details';
import { useProofUses } from './use-proof-uses';
import { useQuotedAccounts } from './use-quoted-accounts';
import { LiveVoiceAsk } from './voices/live-voice-ask';

type LiveDetailsProps = Omit<ComponentProps<typeof LateDetails>, 'quoted' | 'hearing' | 'uses' | 'onVoice'> & { reader: Reader };

/**
 * The details with what is to be asked, with what is kept of the quoted customers, so that a voice withdraws itself as soon as their facts say
 * so (X5), and with where voices were told, so that none is told too often (F4).
 */
export function LiveDetails({ reader, ...props }: LiveDetailsProps) {
  const { view, customerLanguage } = props;
  const hearing = (
    <>
      <LiveHearing view={view} />
      <LiveVoiceAsk {...{ view, customerLanguage }} />
    </>
  );
  const quoted = useQuotedAccounts(reader, props.view);
  const { uses, told } = useProofUses(reader, props.view);
  return <LateDetails {...props} {...{ hearing, quoted, uses }} onVoice={told} />;
}
