import './search.css';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Icon } from '@/components/ui/icon';
import { useLocale } from '../locale';
import { SearchResults } from './search-results';
import { FOUND_KINDS, type SearchHit } from './search-view';

interface SearchLayerProps {
  open: boolean;
  onClose: () => void;
  /** Answers at once, with every letter. */
  find: (query: string) => readonly SearchHit[];
  /** All that there is of one thing that was found. */
  shown: (hit: SearchHit) => ReactNode;
}

/** By kind, in the order in which they are drawn. */
const inOrder = (hits: readonly SearchHit[]) => FOUND_KINDS.flatMap((kind) => hits.filter((hit) => hit.kind === kind));

function Search({ find, shown }: Pick<SearchLayerProps, 'find' | 'shown'>) {
  const { t } = useLocale();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const back = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const [opened, open] = useState<SearchHit | undefined>();
  const hits = inOrder(find(query));
  const active = hits[Math.min(at, hits.length - 1)];
  useEffect(() => {
    // What is opened takes the place of the field: its way back is the next thing at hand.
    if (opened) back.current?.querySelector('button')?.focus();
    else field.current?.focus();
    document.getElementById(`${id}-list-${active?.id}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [opened, active?.id, id]);

  function onKeyDown(event: KeyboardEvent) {
    const { length } = hits;
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1 };
    const step = steps[event.key];
    if (event.nativeEvent.isComposing) return;
    if (step !== undefined && length > 0) setAt((step + length) % length);
    else if (event.key === 'Enter' && active) open(active);
    else return;
    event.preventDefault();
  }
  if (opened) {
    return (
      <div className="search-opened" ref={back}>
        <Button look="quiet" action="back-to-results" onPress={() => open(undefined)}>
          <Icon name="chevron-left" size={13} />
          {t('search.back')}
        </Button>
        {shown(opened)}
      </div>
    );
  }
  return (
    <>
      <input
        ref={field}
        type="search"
        role="combobox"
        className="search-field"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={active && `${id}-list-${active.id}`}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
      />
      <p role="status" className="search-count num">
        {query.trim() === ''
          ? t('search.hint')
          : hits.length > 0
            ? t('search.found', { count: hits.length })
            : t('search.none', { query })}
      </p>
      <SearchResults id={`${id}-list`} hits={hits} active={active?.id} onOpen={open} />
    </>
  );
}

/** Search over what can be said: tracks, voices, offers. Keys move in the results while one types; what is opened is read and copied here. */
export function SearchLayer({ open, onClose, find, shown }: SearchLayerProps) {
  const { t } = useLocale();
  return (
    <Dialog title={t('search.title')} closeLabel={t('action.close')} open={open} onClose={onClose}>
      <Search find={find} shown={shown} />
    </Dialog>
  );
}
