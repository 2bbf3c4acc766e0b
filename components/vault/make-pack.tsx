import './vault.css';
import { type FormEvent, useId, useState } from 'react';
import { Section } from '@/components/ui/section';
import { useLocale } from '../locale';

/** An account that can go into a pack. */
export interface PackChoice {
  key: string;
  name: string;
  host: string;
  fetchedAtMs: number | undefined;
  /** On today's call list. */
  today: boolean;
}

export interface MakeRequest {
  keys: string[];
  pin: string;
  hours: number;
}

interface MakePackProps {
  choices: readonly PackChoice[];
  most: number;
  shortest: number;
  /** What is being done, or what came of it. */
  said: string | undefined;
  busy: boolean;
  onMake: (request: MakeRequest) => void;
}

const HOURS = [12, 24, 72] as const;
/** More are found by their names. */
const SHOWN = 50;

/** Chooses the accounts of a visit and the PIN, twice: nobody can ask for it again. */
export function MakePack({ choices, most, shortest, said, busy, onMake }: MakePackProps) {
  const { t, age } = useLocale();
  const id = useId();
  const [touched, setTouched] = useState<ReadonlySet<string> | undefined>();
  const [find, setFind] = useState('');
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [hours, setHours] = useState<number>(24);
  const chosen = touched ?? new Set(choices.filter(({ today }) => today).map(({ key }) => key));
  const found = choices.filter(
    ({ name, key }) => chosen.has(key) || name.normalize('NFKC').toLowerCase().includes(find.normalize('NFKC').toLowerCase()),
  );
  const wrong =
    chosen.size === 0
      ? t('vault.choose-one')
      : chosen.size > most
        ? t('vault.too-many', { count: most })
        : pin.trim().length < shortest
          ? t('vault.pin-short', { count: shortest })
          : pin !== again
            ? t('vault.pin-differs')
            : undefined;
  const make = (event: FormEvent) => {
    event.preventDefault();
    if (wrong !== undefined || busy) return;
    onMake({ keys: [...chosen], pin, hours });
    setPin('');
    setAgain('');
  };
  const toggle = (key: string, on: boolean) =>
    setTouched(new Set(on ? [...chosen, key] : [...chosen].filter((one) => one !== key)));
  return (
    <Section title={t('vault.make')} aside={<span className="num">{t('vault.chosen', { count: chosen.size })}</span>}>
      <p className="help">{t('vault.what-for')}</p>
      <form className="make-pack" onSubmit={make}>
        <label htmlFor={`${id}-find`}>{t('vault.find')}</label>
        <input id={`${id}-find`} type="search" value={find} onChange={(event) => setFind(event.target.value)} />
        <fieldset>
          <legend className="unseen">{t('vault.accounts')}</legend>
          {found.slice(0, SHOWN).map(({ key, name, host, fetchedAtMs }) => (
            <label key={key}>
              <input type="checkbox" checked={chosen.has(key)} onChange={(event) => toggle(key, event.target.checked)} />
              <span>{name}</span>
              <small className="num">{fetchedAtMs === undefined ? host : `${host} · ${age(fetchedAtMs)}`}</small>
            </label>
          ))}
          {found.length === 0 && <p className="help">{t('vault.nothing-kept')}</p>}
          {found.length > SHOWN && <p className="help num">{t('vault.more', { count: found.length - SHOWN })}</p>}
        </fieldset>
        <label htmlFor={`${id}-pin`}>{t('vault.new-pin')}</label>
        <input
          id={`${id}-pin`}
          type="password"
          autoComplete="off"
          aria-describedby={`${id}-help`}
          value={pin}
          onChange={(event) => setPin(event.target.value)}
        />
        <p className="help" id={`${id}-help`}>
          {t('vault.pin-help')}
        </p>
        <label htmlFor={`${id}-again`}>{t('vault.pin-again')}</label>
        <input
          id={`${id}-again`}
          type="password"
          autoComplete="off"
          value={again}
          onChange={(event) => setAgain(event.target.value)}
        />
        <label htmlFor={`${id}-hours`}>{t('vault.lasts')}</label>
        <select id={`${id}-hours`} value={hours} onChange={(event) => setHours(Number(event.target.value))}>
          {HOURS.map((one) => (
            <option key={one} value={one}>
              {t('vault.hours', { count: one })}
            </option>
          ))}
        </select>
        <button
          type="submit"
          className="button"
          data-look="primary"
          aria-disabled={wrong !== undefined || busy || undefined}
          title={wrong}
        >
          {t('vault.seal')}
        </button>
        <p role="status" className="num">
          {said ?? wrong}
        </p>
      </form>
    </Section>
  );
}
