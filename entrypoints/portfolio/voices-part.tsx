import { useState } from 'react';
import { useLocale } from '@/components/locale';
import type { BookRow } from '@/components/portfolio/book-row';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { FileButton } from '@/components/ui/file-button';
import { VoiceQueue } from '@/components/voices/voice-queue';
import { type ReadVoices, readVoices, writeVoices } from '@/lib/proof/voice-file';
import type { Reader } from '@/lib/storage/reader';
import { saveFile } from '../sidebar/schedule/save-file';
import type { Book } from './use-books';
import { useVoices } from './use-voices';

/** Customers' comments on their way into the playbook (S14). They leave this device in a file, when somebody saves one. */
export function VoicesPart({ reader, book, rows }: { reader: Reader; book: Book; rows: readonly BookRow[] }) {
  const { t } = useLocale();
  const { voices, review, take } = useVoices(reader, book);
  const [read, setRead] = useState<ReadVoices | undefined>();
  const ready = (state: 'answered' | 'approved') =>
    voices.flatMap((voice) => (voice.state === state && voice.testimonial ? [voice.testimonial] : []));
  const [answered, approved] = [ready('answered'), ready('approved')];
  const save = (state: 'answered' | 'approved') =>
    saveFile(`voices.${state}.json`, 'application/json', writeVoices(state, state === 'answered' ? answered : approved));
  async function open(file: File) {
    const found = readVoices(await file.text());
    setRead(found);
    if (found.ok) take(found.file, Date.now());
  }
  const waiting = voices.filter(({ state }) => state === 'answered').length;
  return (
    <Disclosure summary={waiting > 0 ? t('voices.title-waiting', { count: waiting }) : t('voices.title')}>
      <p className="help">{t('voices.intro')}</p>
      <VoiceQueue
        voices={voices}
        nameOf={(accountId) => rows.find((row) => row.accountId === accountId)?.name}
        onApprove={(voice, testimonial) => review(voice, { state: 'approved', atMs: Date.now(), testimonial })}
        onDecline={(voice) => review(voice, { state: 'declined', atMs: Date.now() })}
        onReopen={(voice) => review(voice, undefined)}
      />
      <div className="row">
        {approved.length > 0 && (
          <Button action="save-approved" onPress={() => save('approved')}>
            {t('voices.save-approved', { count: approved.length })}
          </Button>
        )}
        {answered.length > 0 && (
          <Button action="save-answered" onPress={() => save('answered')}>
            {t('voices.save-answered', { count: answered.length })}
          </Button>
        )}
        <FileButton accept=".json,application/json" onFile={(file) => void open(file)}>
          {t('voices.open')}
        </FileButton>
        <span role="status">{read?.ok ? t('voices.taken', { count: read.file.testimonials.length }) : ''}</span>
      </div>
      {read && !read.ok && (
        <div className="problem" role="alert">
          <p>{t('voices.refused')}</p>
          <ul>
            {read.problems.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                <code>{path}</code> {message}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Disclosure>
  );
}
