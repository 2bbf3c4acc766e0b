import { typedAmount } from '../outcome/amount-text';
import type { Ask } from './ask-input';

/** An answer as it is kept: the field, and its value in the form that the canonical fields read. */
export interface Answer {
  field: string;
  value: string | number | boolean;
}

/** What is typed and chosen in the form, before it is an answer. */
export interface Typed {
  text: string;
  chosen: readonly string[];
}

/** How it is said that there is none. */
export const NONE = 'none';

const MOST = 1_000_000_000;

function numberOf(text: string, fractions: boolean): number | null {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  if (!(fractions ? /^\d{1,10}(?:\.\d{1,4})?$/ : /^\d{1,10}$/).test(plain)) return null;
  const value = Number(plain);
  return value <= MOST ? value : null;
}

/** The answer; null: nothing yet, or nothing that this fact can be. */
export function answerOf({ field, input }: Ask, { text, chosen }: Typed): Answer | null {
  const words = text.trim();
  switch (input.kind) {
    case 'score': {
      const score = chosen[0] === undefined ? null : Number(chosen[0]);
      return score !== null && Number.isInteger(score) && score >= 0 && score <= 10 ? { field, value: score } : null;
    }
    case 'count':
    case 'quantity': {
      const value = numberOf(words, input.kind === 'quantity');
      return value === null ? null : { field, value };
    }
    case 'money': {
      const amount = typedAmount(words, input.currency);
      const plain = words.normalize('NFKC').replace(/[\s,¥$€円]/g, '');
      return amount && { field, value: `${input.currency} ${plain}` };
    }
    case 'date':
      return /^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(words) ? { field, value: words } : null;
    case 'choice':
      return chosen.length === 0 ? null : { field, value: chosen.join(';') };
    case 'share': {
      const percent = numberOf(words, true);
      const [feature] = chosen;
      if (feature === undefined || percent === null || percent > 100) return null;
      return { field: field.replace('{feature}', feature), value: `${percent}%` };
    }
    case 'names': {
      if (chosen.includes(NONE)) return { field, value: NONE };
      const names = words
        .split(/[;；、,\n]/)
        .map((name) => name.trim())
        .filter((name) => name !== '');
      return names.length === 0 ? null : { field, value: names.join(';').slice(0, 4000) };
    }
    case 'text':
      return words === '' ? null : { field, value: words.slice(0, 4000) };
  }
}
