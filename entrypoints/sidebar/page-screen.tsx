import { useCallback, useState } from 'react';
import type { PageSeen } from '@/lib/dock/protocol';
import { cacheKeyOf } from '@/lib/domain/account-key';
import type { AccountRef } from '@/lib/domain/account-ref';
import type { Language } from '@/lib/domain/language';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { Settings } from '@/lib/domain/settings';
import type { Reader } from '@/lib/storage/reader';
import type { DockDoor } from './dock-door';
import { KeptAccount } from './kept-account';
import {
  LateLessonWatch,
  LateNoAccountScreen,
  LatePageHealth,
  LateTeachScreen,
  LateViewerScreen,
  LateWithheldScreen,
} from './late-parts';
import { viewerOf } from './page-identity';
import { hasSelfTest, isSure, type PageVerdict } from './page-verdict';
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

type AccountPageProps = ScreenProps & {
  accountRef: AccountRef;
  sandbox: boolean;
  byHand: boolean;
  onTeach?: () => void;
  confidence: 'address' | 'needs-confirmation';
};

function AccountPage(props: AccountPageProps) {
  const { page, accountRef, settings, byHand, confidence } = props;
  const identity = viewerOf(accountRef, page.identity, settings);
  const [told, setTold] = useState<{ of: string; verdict: PageVerdict } | undefined>();
  if (!identity) return <LateViewerScreen {...props} />;
  // Everything of one account and one user lives under this key; another key starts from nothing.
  const key = cacheKeyOf(accountRef, identity);
  const tested = hasSelfTest(accountRef) && !byHand;
  const verdict = tested && told?.of === key ? told.verdict : undefined;
  const unsure = tested && !verdict && confidence === 'needs-confirmation' && !isSure(settings, accountRef, 'model');
  const withheld = unsure || verdict?.state === 'withheld';
  const Screen = withheld ? LateWithheldScreen : KeptAccount;
  return (
    <>
      {tested && (
        <LatePageHealth
          key={`${key} ${page.seq}`}
          {...{ accountRef, confidence, settings }}
          seq={page.seq}
          of={key}
          onVerdict={setTold}
        />
      )}
      <Screen key={key} {...props} identity={identity} verdict={verdict} />
    </>
  );
}

/** What the address asks for; on a page that is not recognised, what a person asks for, until the page changes; a lesson goes before all. */
export function PageScreen(props: ScreenProps) {
  const { recognition, seq } = props.page;
  const [named, setNamed] = useState<{ ref: AccountRef; seq: number } | undefined>();
  const [teaching, setTeaching] = useState(false);
  const teach = useCallback(() => setTeaching(true), []);
  if (teaching) return <LateTeachScreen {...props} onDone={() => setTeaching(false)} />;
  if (recognition.state === 'account') {
    const { ref, sandbox, confidence } = recognition;
    return (
      <>
        {hasSelfTest(ref) && <LateLessonWatch onLesson={teach} />}
        <AccountPage {...props} accountRef={ref} sandbox={sandbox} confidence={confidence} byHand={false} onTeach={teach} />
      </>
    );
  }
  if (recognition.state === 'unrecognised' && named?.seq === seq) {
    return <AccountPage {...props} accountRef={named.ref} sandbox={false} confidence="address" byHand />;
  }
  const view = recognition.state === 'elsewhere' ? ({ state: 'elsewhere' } as const) : recognition;
  return (
    <>
      <LateLessonWatch onLesson={teach} />
      <LateNoAccountScreen {...props} view={view} onName={(ref) => setNamed({ ref, seq })} onTeach={teach} />
    </>
  );
}
