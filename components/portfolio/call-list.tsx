import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { FileButton } from '@/components/ui/file-button';
import type { CallEntry } from '@/lib/domain/desk';
import { useLocale } from '../locale';
import type { BookRow } from './book-row';

/** What was made of a pasted list: accounts, lines that fit several, lines that fit none. */
export interface ReadCalls {
  entries: CallEntry[];
  several: { line: string; rows: readonly BookRow[] }[];
  unknown: string[];
}

interface CallListProps {
  /** Today's list; null: none. */
  calls: readonly CallEntry[] | null;
  read: (text: string) => ReadCalls;
  /** The addresses of accounts in what is pasted from a page, e.g. a list of the CRM. */
  addressesIn: (html: string) => readonly string[];
  /** Null: the list is put away. */
  onCalls: (calls: readonly CallEntry[] | null) => void;
  toCall: (row: BookRow) => CallEntry;
}

/** Makes today's list out of what is pasted or of a calendar file; put away, it can be taken back. */
export function CallList({ calls, read, addressesIn, onCalls, toCall }: CallListProps) {
  const { t } = useLocale();
  const [text, setText] = useState('');
  const [said, setSaid] = useState<ReadCalls | undefined>();
  const [before, setBefore] = useState<readonly CallEntry[] | undefined>();
  const take = (from: string) => {
    const made = read(from);
    setSaid(made);
    setBefore(undefined);
    if (made.entries.length > 0) onCalls(made.entries);
  };
  const choose = (line: string, row: BookRow) => {
    onCalls([...(calls ?? []).filter(({ ref }) => ref.accountId !== row.accountId), toCall(row)]);
    if (said) setSaid({ ...said, several: said.several.filter((one) => one.line !== line) });
  };
  return (
    <div className="call-list">
      {calls && (
        <p className="row num">
          <b>{t('calls.shown', { count: calls.length })}</b>
          <Button
            look="quiet"
            action="put-away"
            onPress={() => {
              setBefore(calls);
              onCalls(null);
            }}
          >
            {t('calls.put-away')}
          </Button>
        </p>
      )}
      {!calls && before && (
        <p role="status">
          {t('calls.gone')}
          <Button look="quiet" action="undo" onPress={() => onCalls(before)}>
            {t('calls.undo')}
          </Button>
        </p>
      )}
      <Disclosure summary={t('calls.title')}>
        <textarea
          aria-label={t('calls.label')}
          placeholder={t('calls.placeholder')}
          rows={4}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onPaste={(event) => {
            const addresses = addressesIn(event.clipboardData.getData('text/html'));
            if (addresses.length === 0) return;
            // Names may be those of several accounts, or of one that is not kept yet; the addresses behind them say which.
            event.preventDefault();
            setText([...text.split('\n').filter(Boolean), ...addresses].join('\n'));
          }}
        />
        <div className="row">
          <Button action="make-list" onPress={() => take(text)}>
            {t('calls.make')}
          </Button>
          <FileButton look="quiet" accept=".ics,text/calendar" onFile={(file) => void file.text().then(take)}>
            {t('calls.file')}
          </FileButton>
        </div>
      </Disclosure>
      {said?.several.map(({ line, rows }) => (
        <p key={line} className="row">
          {t('calls.several', { line })}
          {rows.map((row) => (
            <Button key={row.accountId} look="quiet" onPress={() => choose(line, row)}>
              {row.name ?? row.accountId}
            </Button>
          ))}
        </p>
      ))}
      {said && said.unknown.length > 0 && (
        <p role="status">{t('calls.unknown', { lines: said.unknown.slice(0, 10).join(' / ') })}</p>
      )}
    </div>
  );
}
