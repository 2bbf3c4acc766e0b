import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AccountRef } from '@/lib/domain/account-ref';
import type { Settings } from '@/lib/domain/settings';
import { pageQuery } from '@/lib/queries/page-query';
import { isSure, type PageVerdict, verdictOf } from './page-verdict';

interface PageHealthProps {
  accountRef: AccountRef;
  seq: number;
  confidence: 'address' | 'needs-confirmation';
  settings: Settings;
  /** Whose verdict it is, handed back with it. */
  of: string;
  onVerdict: (told: { of: string; verdict: PageVerdict }) => void;
}

/** Asks, once the account has been painted, how the page stands to its recipe. Shows nothing itself. */
export function PageHealth({ accountRef, seq, confidence, settings, of, onVerdict }: PageHealthProps) {
  const { data, error } = useQuery(pageQuery(accountRef, seq));
  useEffect(() => {
    if (!data && !error) return;
    onVerdict({ of, verdict: verdictOf(data, confidence, (how) => isSure(settings, accountRef, how)) });
  }, [data, error, accountRef, confidence, settings, of, onVerdict]);
  return null;
}
