import type { AccountRef } from '@/lib/domain/account-ref';

/** Has this CRM a sign-in of ours (OAuth)? Of any other a person says that what is set up for its host is theirs. */
export const hasSignIn = ({ crm }: Pick<AccountRef, 'crm'>): boolean => crm === 'salesforce';
