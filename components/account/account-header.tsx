import './account.css';
import { Badge } from '@/components/ui/badge';
import { Unknown } from '@/components/ui/unknown';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';

interface AccountMetaProps {
  snapshot: AccountSnapshot;
  sandbox?: boolean;
  /** The account was named by a person: the page around may show something else. */
  byHand?: boolean;
}

/** Who the account is: one line of text under its name, which the panel's frame shows. */
export function AccountMeta({ snapshot, sandbox = false, byHand = false }: AccountMetaProps) {
  const { t } = useLocale();
  const vocabulary = useVocabulary();
  const { profile, lifecycle } = snapshot.facets;
  const who = profile.state === 'present' ? profile.value : {};
  const stage = lifecycle.state === 'present' ? lifecycle.value.stage : undefined;
  const parts = [
    { key: 'industry', text: who.industry && vocabulary.code('industry', who.industry), unknown: t('account.industry-unknown') },
    {
      key: 'employees',
      text: who.employees === undefined ? undefined : t('account.employees', { count: who.employees }),
      unknown: t('account.employees-unknown'),
    },
    { key: 'region', text: who.region && vocabulary.code('region', who.region), unknown: t('account.region-unknown') },
    { key: 'stage', text: stage && vocabulary.code('stage', stage), unknown: t('account.stage-unknown') },
  ];
  return (
    <p className="account-meta">
      {parts.map(({ key, text, unknown }) => (
        <span key={key} className="account-meta-part num">
          {text ?? <Unknown>{unknown}</Unknown>}
        </span>
      ))}
      {(vocabulary.playbook.sample || vocabulary.demo) && <Badge>{t('account.sample')}</Badge>}
      {sandbox && <Badge tone="warn">{t('account.sandbox')}</Badge>}
      {byHand && <Badge tone="warn">{t('account.by-hand')}</Badge>}
    </p>
  );
}
