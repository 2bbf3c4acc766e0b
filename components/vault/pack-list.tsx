import './vault.css';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { useLocale } from '../locale';

export interface PackView {
  id: string;
  accounts: number;
  madeAtMs: number;
  expiresAtMs: number;
}

interface PackListProps {
  packs: readonly PackView[];
  /** What the last try came to, in words, by pack. */
  said: Readonly<Record<string, string>>;
  opening: string | undefined;
  when: (ms: number) => string;
  onOpen: (id: string, pin: string) => void;
  onRemove: (id: string) => void;
}

function PackRow({
  pack,
  said,
  opening,
  when,
  onOpen,
  onRemove,
}: Omit<PackListProps, 'packs' | 'said'> & { pack: PackView; said: string | undefined }) {
  const { t, age } = useLocale();
  const id = useId();
  const [pin, setPin] = useState('');
  const [asking, setAsking] = useState(false);
  const busy = opening === pack.id;
  return (
    <li className="pack">
      <p className="num">
        <b>{t('vault.pack', { count: pack.accounts })}</b>
        <small>{t('vault.times', { age: age(pack.madeAtMs), until: when(pack.expiresAtMs) })}</small>
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (busy || pin === '') return;
          onOpen(pack.id, pin);
          setPin('');
        }}
      >
        <label htmlFor={id}>{t('vault.pin')}</label>
        <input
          id={id}
          type="password"
          autoComplete="off"
          value={pin}
          aria-describedby={`${id}-said`}
          onChange={(event) => setPin(event.target.value)}
        />
        <button type="submit" className="button" data-look="primary" aria-disabled={busy || pin === '' || undefined}>
          {t(busy ? 'vault.opening' : 'vault.open')}
        </button>
        {asking ? (
          <>
            <Button onPress={() => onRemove(pack.id)}>{t('vault.erase-now')}</Button>
            <Button look="quiet" onPress={() => setAsking(false)}>
              {t('options.data.keep')}
            </Button>
          </>
        ) : (
          <Button look="quiet" onPress={() => setAsking(true)}>
            {t('vault.erase')}
          </Button>
        )}
      </form>
      <p className="pack-said num" id={`${id}-said`} role="status">
        {said ?? ''}
      </p>
    </li>
  );
}

/** What lies in the vault: known by count and time alone, opened by its PIN. */
export function PackList({ packs, said, ...rest }: PackListProps) {
  const { t } = useLocale();
  return (
    <Section title={t('vault.packs')}>
      {packs.length === 0 && !said.gone && <p className="help">{t('vault.none')}</p>}
      <ul>
        {packs.map((pack) => (
          <PackRow key={pack.id} pack={pack} said={said[pack.id]} {...rest} />
        ))}
      </ul>
      {said.gone && <p role="status">{said.gone}</p>}
    </Section>
  );
}
