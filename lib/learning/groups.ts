/** What an account is used for when the team learns. */
export type LearningGroup = 'control' | 'explore' | 'usual';

/**
 * A number from 0 up to 1 that depends on the text alone: FNV-1a over its UTF-16 units, then the finaliser of MurmurHash3, whose
 * mixing makes texts that differ in one sign as far apart as any.
 */
function shareOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/**
 * The group of an account (H3). The control group is fixed: an account stays in it. Who explores changes with the month
 * (`YYYY-MM`), and within a month nothing changes, so that two reps get the same answer (practice 1, rule 6). Shares are of all
 * accounts; 0 and 0 is off. `salt` tells two playbooks apart.
 */
export function groupOf(
  accountId: string,
  month: string,
  { control, explore }: { readonly control: number; readonly explore: number },
  salt: string,
): LearningGroup {
  if (control > 0 && shareOf(`control\n${salt}\n${accountId}`) < control) return 'control';
  // The control group is out of it, so that of the others a little more explore.
  return explore > 0 && shareOf(`explore\n${salt}\n${month}\n${accountId}`) * (1 - control) < explore ? 'explore' : 'usual';
}

/**
 * One of the open offers, each as likely as any other, by the seed alone: the order of the offers does not matter, and an offer
 * that is added or closed changes the answer of no account but those that get or had it. Null where none is open.
 */
export function exploreAmong(openOfferIds: readonly string[], seed: string): string | null {
  let chosen: string | null = null;
  let best = -1;
  for (const id of openOfferIds) {
    const share = shareOf(`offer\n${seed}\n${id}`);
    if (share > best || (share === best && chosen !== null && id < chosen)) [chosen, best] = [id, share];
  }
  return chosen;
}
