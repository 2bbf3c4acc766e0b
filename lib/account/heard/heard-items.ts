import type { Heard } from '@/lib/domain/journal';

type Items = Record<string, unknown[]>;

/** How an answer says that there is none. */
export const NONE = 'none';

const words = (text: string): string[] => [...new Set(text.split(';').map((word) => word.trim()))].filter((word) => word !== '');

/**
 * Items of a list that an answer names: of competitors and purchases their names, of interest the plan, feature or product, of tickets
 * how grave the open one is. `none` is a known "none". Null: nothing that this list holds.
 */
export function heardItems({ id, field, value, onDate }: Heard): Items | null {
  if (typeof value !== 'string') return null;
  const said = value.trim() === NONE ? [] : words(value);
  if (said.length === 0 && value.trim() !== NONE) return null;
  switch (field) {
    case 'competitors.items.name':
      return { items: said.map((name) => ({ name })) };
    case 'purchases.items.productId':
      return { items: said.map((productId) => ({ productId, name: productId, active: true })) };
    case 'interest.signals.subject':
      return { signals: said.map((subject) => ({ kind: 'asked', subject, onDate })) };
    case 'support.tickets.severity':
      return { tickets: said.slice(0, 1).map((severity) => ({ id, severity, open: true, openedOn: onDate })) };
    default:
      return null;
  }
}
