import type { PathStep } from './field-reading';
import { tagOf } from './shown';

const alike = (parent: Element, tag: string) => [...parent.children].filter((child) => tagOf(child) === tag);

/** The way down from an ancestor; null: it is none. */
export function pathBetween(from: Element, to: Element): PathStep[] | null {
  const steps: PathStep[] = [];
  for (let at = to; at !== from; ) {
    const parent: Element | null = at.parentElement;
    if (!parent) return null;
    const siblings = alike(parent, tagOf(at));
    steps.unshift({ tag: tagOf(at), nth: siblings.indexOf(at) + 1, of: siblings.length });
    at = parent;
  }
  return steps;
}

/** Where a way leads, or nowhere as soon as there are more or fewer siblings than when it was learned. */
export function follow(from: Element, steps: readonly PathStep[]): Element | null {
  let at: Element | undefined = from;
  for (const { tag, nth, of } of steps) {
    const siblings: Element[] = at ? alike(at, tag) : [];
    if (siblings.length !== of) return null;
    at = siblings[nth - 1];
  }
  return at ?? null;
}

export function climb(from: Element, levels: number): Element | null {
  let at: Element | null = from;
  for (let level = 0; level < levels && at; level += 1) at = at.parentElement;
  return at;
}
