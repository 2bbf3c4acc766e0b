import './search.css';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Icon } from '@/components/ui/icon';
import { ListField, useListbox } from '@/components/ui/listbox';
import { useLocale } from '../locale';
import { inOrder, SearchResults } from './search-results';
import type { SearchHit } from './search-view';

interface SearchLayerProps {
  open: boolean;
  onClose: () => void;
  /** Answers at once, with every letter. */
  find: (query: string) => readonly SearchHit[];
  /** All that there is of one thing that was found. */
  shown: (hit: SearchHit) => ReactNode;
}

type SearchProps = Pick<SearchLayerProps, 'find' | 'shown'> & { input: RefObject<HTMLInputElement | null> };

function Search({ find, shown, input }: SearchProps) {
  const { t } = useLocale();
  const wasOpened = useRef(false);
  const back = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [opened, open] = useState<SearchHit | undefined>();
  const hits = inOrder(find(query));
  const { field, listId, optionProps, toFirst } = useListbox({ options: hits, onChoose: open });
  useEffect(() => {
    // What is opened takes the place of the field: its way back is the next thing at hand.
    if (opened) back.current?.querySelector('button')?.focus();
    else if (wasOpened.current) input.current?.focus();
    wasOpened.current = opened !== undefined;
  }, [opened, input]);
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
      <ListField
        of={field}
        ref={input}
        type="search"
        className="search-field"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          toFirst();
        }}
      />
      <p role="status" className="search-count num">
        {query.trim() === ''
          ? t('search.hint')
          : hits.length > 0
            ? t('search.found', { count: hits.length })
            : t('search.none', { query })}
      </p>
      <SearchResults {...{ hits, listId, optionProps }} />
    </>
  );
}

/** Search over what can be said: tracks, voices, offers. Keys move in the results while one types; what is opened is read and copied here. */
export function SearchLayer({ open, onClose, find, shown }: SearchLayerProps) {
  const { t } = useLocale();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Dialog title={t('search.title')} closeLabel={t('action.close')} open={open} onClose={onClose} first={input}>
      <Search find={find} shown={shown} input={input} />
    </Dialog>
  );
}
