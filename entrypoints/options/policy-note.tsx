import { useLocale } from '@/components/locale';
import { Disclosure } from '@/components/ui/disclosure';
import type { Response } from '@/lib/messaging/channels';

type Policy = NonNullable<Response<'source.list'>['policy']>;

function Problems({ summary, problems }: { summary: string; problems: Policy['problems'] }) {
  if (problems.length === 0) return null;
  return (
    <Disclosure summary={summary}>
      <ul>
        {problems.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <code>{path}</code> {message}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** Recipes and mappings of the playbook that cannot be used, by their place. */
export function PlaybookNote({ problems = [] }: { problems: Policy['problems'] | undefined }) {
  const { t } = useLocale();
  return <Problems summary={t('options.playbook.problems', { count: problems.length })} problems={problems} />;
}

/** What the company has set and locked, and which of its entries are wrong, by their place (K1). Nothing where it has set nothing. */
export function PolicyNote({ policy }: { policy: Policy | undefined }) {
  const { t, list, number } = useLocale();
  if (!policy || (policy.entries === 0 && policy.locks.length === 0 && policy.problems.length === 0)) return null;
  const { entries, locks, problems } = policy;
  return (
    <section className="policy-note" aria-label={t('options.policy.title')}>
      <p>
        <strong>{t('options.policy.title')}</strong> {t('options.policy.entries', { count: entries, number: number(entries, 0) })}
        {locks.length > 0 &&
          ` ${t('options.policy.locked', { what: list(locks.map((lock) => t(`options.policy.lock.${lock}`))) })}`}
      </p>
      <Problems summary={t('options.policy.problems', { count: problems.length })} problems={problems} />
    </section>
  );
}
