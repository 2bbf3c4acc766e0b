import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { knownRecipes } from '@/lib/crm/known-recipes';
import type { CrmRecipe } from '@/lib/crm/recipe';
import type { Response } from '@/lib/messaging/channels';
import { answerOf } from '@/lib/queries/call-failure';

export const CRMS = ['crms'];

/** A CRM as the settings show it. */
export interface ListedCrm {
  recipe: CrmRecipe;
  /** Match patterns of its own hosts that are granted; empty while it is off. */
  hosts: string[];
  /** Hosts that were added one by one. */
  sites: string[];
  /** Such hosts for which the browser's permission is not there: taken back in its own settings, or never given where the company named them. */
  lost: string[];
  /** Imported or taught: it can be exported and removed. */
  added: boolean;
  /** The playbook's own recipe: nobody here imported it. */
  packed: boolean;
  /** The company has set it: it stays on, and its recipe stays. */
  managed: boolean;
  chosen: Readonly<Record<string, readonly string[]>>;
}

export const isOn = ({ hosts, sites }: ListedCrm): boolean => hosts.length + sites.length > 0;

const idOf = (recipe: unknown) => (typeof recipe === 'object' && recipe !== null && 'id' in recipe ? recipe.id : undefined);

async function listed(recipe: CrmRecipe, kept: Response<'crm.list'>): Promise<ListedCrm> {
  const own = [...new Set([...recipe.origins, ...recipe.apiOrigins])];
  const isGranted = (pattern: string) => chrome.permissions.contains({ origins: [pattern] }).catch(() => false);
  const granted = await Promise.all(own.map(isGranted));
  const sites = kept.sites.filter(({ crm }) => crm === recipe.id).map(({ origin }) => origin);
  const held = await Promise.all(sites.map((origin) => isGranted(`${origin}/*`)));
  const names = sites.map((origin) => new URL(origin).hostname);
  const off = kept.disabled.includes(recipe.id);
  // A host that stands among the sites is told there, with its protocol and its port.
  const isSite = (pattern: string) => names.some((name) => pattern.includes(`//${name}/`));
  return {
    recipe,
    hosts: off ? [] : own.filter((pattern, index) => granted[index] && !isSite(pattern)),
    sites: sites.filter((_, index) => held[index]),
    lost: sites.filter((_, index) => !held[index]),
    added: kept.recipes.some((one) => idOf(one) === recipe.id),
    packed: kept.packed?.includes(recipe.id) ?? false,
    managed: [...(kept.managed?.recipes ?? []), ...(kept.managed?.crms ?? [])].includes(recipe.id),
    chosen: kept.chosen[recipe.id] ?? {},
  };
}

/** Every CRM whose pages can be read, by name, and whether it is turned on. Follows what the browser grants and takes back. */
export function useCrms() {
  const client = useQueryClient();
  useEffect(() => {
    const changed = () => void client.invalidateQueries({ queryKey: CRMS });
    chrome.permissions.onAdded.addListener(changed);
    chrome.permissions.onRemoved.addListener(changed);
    return () => {
      chrome.permissions.onAdded.removeListener(changed);
      chrome.permissions.onRemoved.removeListener(changed);
    };
  }, [client]);
  return useQuery({
    queryKey: CRMS,
    async queryFn(): Promise<ListedCrm[]> {
      const kept = await answerOf('crm.list', {});
      const all = await Promise.all(knownRecipes(kept).map((recipe) => listed(recipe, kept)));
      return all.sort((a, b) => a.recipe.name.localeCompare(b.recipe.name));
    },
  });
}
