import { useQuery } from '@tanstack/react-query';
import type { PackChoice } from '@/components/vault/make-pack';
import { type AccountRef, cacheKeyOf, type Identity, scopeKeyOf } from '@/lib/domain/account-ref';
import type { Settings } from '@/lib/domain/settings';
import type { Reader } from '@/lib/storage/reader';
import { type Books, useBooks } from '../portfolio/use-books';

export interface Choice extends PackChoice {
  ref: AccountRef;
  identity: Identity;
}

/** The accounts that may go into a pack: those that who is signed in here has kept, today's calls first. */
export function useChoices(reader: Reader, settings: Settings): Omit<Books, 'books'> & { choices: readonly Choice[] } {
  const { books, failure, again } = useBooks(settings);
  const scopes = books?.map(({ scope }) => scope) ?? [];
  const choices = useQuery({
    queryKey: ['visit-choices', ...scopes],
    enabled: books !== undefined,
    queryFn: async () => {
      const crms = [...new Set(books?.map(({ crm }) => crm))];
      const kept = (await Promise.all(crms.map((crm) => reader.accounts(crm)))).flat();
      const lists = await Promise.all(scopes.map(async (scope) => (await reader.desk(scope, 'calls'))?.entries ?? []));
      const today = new Set(lists.flatMap((entries, index) => entries.map(({ ref }) => `${scopes[index]}|${ref.accountId}`)));
      const own = kept.filter(({ ref, identity }) => scopes.includes(scopeKeyOf(ref, identity)));
      return own
        .map(
          ({ ref, identity, name, fetchedAtMs }): Choice => ({
            key: cacheKeyOf(ref, identity),
            ref,
            identity,
            name: name ?? ref.accountId,
            host: ref.tenant,
            fetchedAtMs,
            today: today.has(`${scopeKeyOf(ref, identity)}|${ref.accountId}`),
          }),
        )
        .sort((a, b) => Number(b.today) - Number(a.today) || (b.fetchedAtMs ?? 0) - (a.fetchedAtMs ?? 0));
    },
  });
  return { choices: choices.data ?? [], failure, again };
}
