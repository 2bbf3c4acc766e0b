import { useState } from 'react';
import type { PageSeen } from '@/lib/dock/protocol';
import { cacheKeyOf } from '@/lib/domain/account-key';
import type { AccountRef } from '@/lib/domain/account-ref';
import type { Language } from '@/lib/domain/language';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { Settings } from '@/lib/domain/settings';
import type { Reader } from '@/lib/storage/reader';
import type { DockDoor } from './dock-door';
import { KeptAccount } from './kept-account';
import { LateNoAccountScreen, LateViewerScreen } from './late-parts';
import { useViewer } from './page-identity';
import type { ScreenFrame } from './screen-frame';

export interface ScreenProps {
  door: DockDoor;
  reader: Reader;
  page: PageSeen;
  settings: Settings;
  language: Language;
  playbook: Playbook | null;
  frame: ScreenFrame;
}

function AccountPage(props: ScreenProps & { accountRef: AccountRef; sandbox: boolean; byHand: boolean }) {
  const { page, accountRef, settings } = props;
  const viewer = useViewer(accountRef, page.identity, settings);
  if (viewer.state !== 'known') {
    return <LateViewerScreen {...props} viewer={viewer} />;
  }
  // Everything of one account and one user lives under this key; another key starts from nothing.
  return <KeptAccount key={cacheKeyOf(accountRef, viewer.identity)} {...props} identity={viewer.identity} />;
}

/** What the address asks for; on a page that is not recognised, what a person asks for, until the page changes. */
export function PageScreen(props: ScreenProps) {
  const { recognition, seq } = props.page;
  const [named, setNamed] = useState<{ ref: AccountRef; seq: number } | undefined>();
  if (recognition.state === 'account') {
    return <AccountPage {...props} accountRef={recognition.ref} sandbox={recognition.sandbox} byHand={false} />;
  }
  if (recognition.state === 'unrecognised' && named?.seq === seq) {
    return <AccountPage {...props} accountRef={named.ref} sandbox={false} byHand />;
  }
  const view = recognition.state === 'elsewhere' ? ({ state: 'elsewhere' } as const) : recognition;
  return <LateNoAccountScreen {...props} view={view} onName={(ref) => setNamed({ ref, seq })} />;
}
