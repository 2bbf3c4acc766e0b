import type { IsoDate } from '@/lib/domain/calendar';
import type { Language } from '@/lib/domain/language';
import type { Edit, Testimonial } from '@/lib/domain/playbook/testimonial';

/** What may be asked of a voice. */
export type VoiceTrait = 'plan-move' | 'industry' | 'use-case' | 'size' | 'near-size' | 'role' | 'region';

/** What a testimonial has in common with the account. */
export type VoiceMatch = VoiceTrait | 'product' | 'lever';

/** A customer's words that may be told to this account, named as far as they agreed to. */
export interface VoiceView {
  testimonial: Testimonial;
  matched: readonly VoiceMatch[];
  quote: string;
  quoteLanguage: Language;
  /** False: our words for what they say. */
  verbatim: boolean;
  /** True where the words are not in the language in which they were said. */
  translated: boolean;
  /** True where they were shortened or corrected since. */
  edited: boolean;
  edits: readonly Edit[];
  attribution: { company: string | null; describedAs: string; role: string };
  /** Why it still holds; `old`: looked at too long ago to be sure. */
  holds: { uses: true | undefined; nps: number | undefined; checkedOn: IsoDate; ageDays: number; old: boolean };
  /** The words with source and scope, in the customer's language. */
  copyText: string;
}

/** One width of the search, wider than the one before it. */
export interface VoiceLevel {
  /** What has been given up and some of its voices indeed differ in, the first given up first. */
  differing: readonly VoiceTrait[];
  /** The testimonials it shows. */
  ids: readonly string[];
}

export const HOLD_GROUPS = ['consent', 'standing', 'conflict', 'tired'] as const;

export interface ProofView {
  /** All that may be told, the most alike first. */
  voices: readonly VoiceView[];
  /** Each shows more than the one before; the last shows all. */
  levels: readonly VoiceLevel[];
  /** How many voices stay back, and why. */
  withheld: Readonly<Record<(typeof HOLD_GROUPS)[number], number>>;
}
