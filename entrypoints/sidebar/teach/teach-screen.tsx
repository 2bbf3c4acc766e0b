import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocale } from '@/components/locale';
import { CollapsedTab } from '@/components/panel/collapsed-tab';
import { PanelFrame } from '@/components/panel/panel-frame';
import { TeachChoose } from '@/components/teach/teach-choose';
import { TeachNext } from '@/components/teach/teach-next';
import { TeachRecord } from '@/components/teach/teach-record';
import { TeachResult } from '@/components/teach/teach-result';
import { TeachWords } from '@/components/teach/teach-words';
import { bareAddress } from '@/lib/crm/learn/learn-address';
import type { PageSeen } from '@/lib/dock/protocol';
import type { Language } from '@/lib/domain/language';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { DockDoor } from '../dock-door';
import type { ScreenFrame } from '../screen-frame';
import { usePainted } from '../use-painted';
import { dismissLearner, keepLesson } from './learner-link';
import type { KeptLesson } from './lesson-shape';
import { teachFields, usualFields } from './teach-fields';
import { resultRows, teachRows } from './teach-rows';
import { tablesOf, type WordChoices, wordTables } from './teach-words';
import { useFocusBack } from './use-focus-back';
import { type SavingEvents, useSaving } from './use-saving';
import { useSteppingAside } from './use-stepping-aside';
import { type Teaching, useTeaching } from './use-teaching';

export interface TeachScreenProps {
  door: DockDoor;
  page: PageSeen;
  frame: ScreenFrame;
  language: Language;
  /** Whose plans the page's words may mean; null: there is none. */
  playbook: Playbook | null;
  /** The lesson ended: a recipe was kept, or the person gave it up. */
  onDone: (how: 'saved' | 'cancelled') => void;
}

/** How often the page is looked at while a person goes from record to record. */
const LOOK_MS = 700;

function Result({ kept, teaching, language, playbook, events, onCancel }: StepProps) {
  const { lesson, words } = kept;
  const [chosen, setChosen] = useState<WordChoices>({});
  const proposed = useMemo(() => wordTables(language, lesson, words, playbook), [language, lesson, words, playbook]);
  const tables = useMemo(() => tablesOf(proposed, chosen, playbook), [proposed, chosen, playbook]);
  const { gap, host, saving, problems, save } = useSaving({ lesson, tables }, language, events);
  const choose = (table: string, word: string, code: string) =>
    setChosen((all) => ({ ...all, [table]: { ...all[table], [word]: code } }));
  const rows = useMemo(() => resultRows(language, lesson), [language, lesson]);
  return (
    <TeachResult
      rows={rows}
      gap={gap}
      name={host}
      words={<TeachWords tables={proposed} chosen={chosen} onChoose={choose} />}
      saving={saving}
      problems={problems}
      onSave={(name) => void save(name)}
      onMore={teaching.more}
      onAgain={teaching.again}
      onCancel={onCancel}
    />
  );
}

interface StepProps {
  kept: KeptLesson;
  teaching: Teaching;
  language: Language;
  playbook: Playbook | null;
  events: SavingEvents;
  onCancel: () => void;
}

function Step(props: StepProps & { onLeave: () => void }) {
  const { kept, teaching, language, onLeave, onCancel } = props;
  const { lesson, done, of } = kept;
  const rows = teachRows(language, lesson, teaching.seen, teaching.pointed);
  if (lesson.urls.length <= done) {
    if (done >= of) return <Result {...props} />;
    const at = bareAddress(teaching.url ?? '');
    const isKnown = lesson.urls.some(([known = '']) => bareAddress(known) === at);
    return <TeachNext done={done} of={of} isKnown={isKnown} onRead={teaching.openRecord} onCancel={onCancel} />;
  }
  const point = (id: string) => {
    if (teaching.pointing === id) return teaching.stop();
    // The keys are the page's while a person points.
    onLeave();
    teaching.point(id, rows.find((row) => row.id === id)?.name ?? id);
  };
  return (
    <TeachRecord
      rows={rows}
      nth={lesson.urls.length}
      of={Math.max(of, lesson.urls.length)}
      pointing={teaching.pointing}
      notice={teaching.notice}
      canUndo={teaching.canUndo}
      onPoint={point}
      onNone={teaching.none}
      onUndo={teaching.undo}
      onAgree={teaching.agree}
      onMoveOn={teaching.moveOn}
      onCancel={onCancel}
    />
  );
}

/** Teaches the page around the panel: what to read, where it stands on three customers' pages, and what came of it. */
export function TeachScreen({ door, page, frame, language, playbook, onDone }: TeachScreenProps) {
  const { t } = useLocale();
  const teaching = useTeaching(language);
  const { kept } = teaching;
  const ended = useRef(false);
  const look = useRef(teaching.look);
  look.current = teaching.look;
  usePainted(door, { state: 'teach', accountId: undefined, seq: page.seq });
  useEffect(() => {
    // A look would put the learner back into the page that it has just left.
    const timer = setInterval(() => ended.current || void look.current(), LOOK_MS);
    return () => clearInterval(timer);
  }, []);

  const { layout, onLayout, onLeave } = frame;
  const inTheWay = useRef(false);
  if (teaching.pointing === undefined) inTheWay.current = teaching.covered;
  useSteppingAside(frame, teaching.pointing !== undefined && inTheWay.current);
  useFocusBack(teaching.pointing, layout.collapsed);
  const end = () => {
    ended.current = true;
    return Promise.all([dismissLearner(), keepLesson(undefined)]);
  };
  const cancel = () => void end().then(() => onDone('cancelled'));
  const events: SavingEvents = {
    onBegin: end,
    async onFailed() {
      ended.current = false;
      if (kept) await keepLesson(kept);
    },
    onSaved: () => onDone('saved'),
  };
  if (layout.collapsed) {
    return <CollapsedTab side={layout.side} kind={undefined} onOpen={() => onLayout({ ...layout, collapsed: false }, true)} />;
  }
  return (
    <PanelFrame {...frame} title={t('teach.title')} refreshing={false}>
      {kept === null && (
        <TeachChoose
          fields={teachFields(language)}
          usual={usualFields}
          unreachable={teaching.notice === 'no-page'}
          onStart={teaching.start}
          onCancel={cancel}
        />
      )}
      {kept && (
        <Step
          kept={kept}
          teaching={teaching}
          language={language}
          playbook={playbook}
          events={events}
          onLeave={onLeave}
          onCancel={cancel}
        />
      )}
    </PanelFrame>
  );
}
