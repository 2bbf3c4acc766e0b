import { useRef, useState } from 'react';
import { useLocale } from '@/components/locale';
import type { BookRow } from '@/components/portfolio/book-row';
import { CallList } from '@/components/portfolio/call-list';
import { Button } from '@/components/ui/button';
import type { CrmRecipe } from '@/lib/crm/recipe';
import type { CallEntry } from '@/lib/domain/desk';
import { fetchCalls } from './fetch-calls';
import { pastedAddresses } from './pasted-addresses';
import { readCalls } from './read-calls';
import type { Book } from './use-books';

interface CallsPartProps {
  book: Book;
  rows: readonly BookRow[];
  recipes: readonly CrmRecipe[];
  timeZone: string;
  calls: readonly CallEntry[] | null;
  onCalls: (calls: readonly CallEntry[] | null) => void;
  /** Accounts have been read: the book is ranked again. */
  onRead: () => void;
}

/** Today's list, and the reading of those of its accounts that are not kept yet (I2). */
export function CallsPart({ book, rows, recipes, timeZone, calls, onCalls, onRead }: CallsPartProps) {
  const { t, nowMs } = useLocale();
  const { crm, tenant, identity } = book;
  const [reading, setReading] = useState<{ done: number; total: number } | undefined>();
  const [failed, setFailed] = useState(0);
  const stopped = useRef(false);
  const kept = new Set(rows.map(({ accountId }) => accountId));
  const missing = (calls ?? []).filter(({ ref }) => !kept.has(ref.accountId));
  async function read() {
    stopped.current = false;
    const total = missing.length;
    const ended = await fetchCalls(missing, identity, (done) => {
      setReading({ done, total });
      return !stopped.current;
    });
    setReading(undefined);
    setFailed(ended.failed);
    onRead();
  }
  return (
    <>
      <CallList
        calls={calls}
        read={(text) => readCalls(text, { rows, crm, tenant, recipes, nowMs, timeZone })}
        addressesIn={(html) => pastedAddresses(html, book, recipes)}
        onCalls={onCalls}
        toCall={({ accountId }) => ({ ref: { crm, tenant, accountId } })}
      />
      {reading ? (
        <p className="row num">
          <progress aria-label={t('calls.reading', reading)} value={reading.done} max={reading.total} />
          {t('calls.reading', reading)}
          <Button
            look="quiet"
            action="stop-reading"
            onPress={() => {
              stopped.current = true;
            }}
          >
            {t('portfolio.pause')}
          </Button>
        </p>
      ) : (
        missing.length > 0 && (
          <p className="row num">
            {t('calls.missing', { count: missing.length })}
            <Button look="quiet" action="read-missing" onPress={() => void read()}>
              {t('calls.read')}
            </Button>
            {failed > 0 && <span role="status">{t('calls.failed', { count: failed })}</span>}
          </p>
        )
      )}
    </>
  );
}
