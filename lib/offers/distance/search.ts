import { addEffort, compareEffort, type Effort, NO_EFFORT, subtractEffort } from './effort';

/** One thing that may change. Value 0 is what it is now and asks for nothing; the others ask for the effort that stands there. */
export type Variable = readonly Effort[];

/** What must hold, over values of variables. An empty `all` holds, an empty `any` does not. */
export type Need = { readonly all: readonly Need[] } | { readonly any: readonly Need[] } | NeededValue;

export interface NeededValue {
  readonly variable: number;
  /** The values with which it holds. */
  readonly allowed: readonly number[];
}

export interface Answer {
  /** Per variable the value to take. */
  readonly values: readonly number[];
  readonly effort: Effort;
}

export interface SearchResult {
  /** The answer that asks for the least; null where there is none, or none below the bound. */
  readonly answer: Answer | null;
  /** False where the search was cut off: there may be a smaller answer. */
  readonly complete: boolean;
}

/** Steps after which a search gives up; conditions that a person can read take a few dozen. */
export const STEP_LIMIT = 20_000;

/** Nested choices after which one branch is given up; each is a frame on the stack. */
const CHOICE_LIMIT = 500;

type Domains = readonly (readonly number[])[];

/** A list that branches share: nothing in it ever changes. */
type Todo = { readonly first: Need; readonly rest: Todo } | null;

/** The value of a domain that asks for the least; of equals the first. */
export function leastOf(variable: Variable, domain: readonly number[]): { value: number; effort: Effort } {
  let least = { value: domain[0] ?? 0, effort: variable[domain[0] ?? 0] ?? NO_EFFORT };
  for (const value of domain) {
    const effort = variable[value] ?? NO_EFFORT;
    if (compareEffort(effort, least.effort) < 0) least = { value, effort };
  }
  return least;
}

/** Does it hold with every value that is left? Then it asks for nothing more. */
function isSettled(need: Need, domains: Domains): boolean {
  if ('variable' in need) return (domains[need.variable] ?? []).every((value) => need.allowed.includes(value));
  return 'all' in need
    ? need.all.every((child) => isSettled(child, domains))
    : need.any.some((child) => isSettled(child, domains));
}

/**
 * The values that make a need hold and ask for the least, by branch and bound (O234). What was asked for so far never grows
 * less as more is required, so a branch that reached the best known effort is left. Ties go to the branch that stands first.
 * @param bound answers must ask for less than this
 */
export function leastChange(need: Need, variables: readonly Variable[], bound?: Effort, limit = STEP_LIMIT): SearchResult {
  let best: Answer | null = null;
  let ceiling = bound;
  let steps = 0;
  let complete = true;

  function visit(open: Todo, pending: readonly Need[], from: Domains, spent: Effort, choices: number): void {
    let todo = open;
    let domains = from;
    let effort = spent;
    const waiting = [...pending];
    while (todo) {
      steps += 1;
      if (steps > limit || choices > CHOICE_LIMIT) {
        complete = false;
        return;
      }
      const need: Need = todo.first;
      todo = todo.rest;
      if ('all' in need) for (const child of need.all) todo = { first: child, rest: todo };
      else if ('any' in need) waiting.push(need);
      else {
        const { variable, allowed } = need;
        const before = domains[variable] ?? [];
        const after = before.filter((value) => allowed.includes(value));
        if (after.length === 0) return;
        if (after.length === before.length) continue;
        const efforts = variables[variable] ?? [];
        effort = addEffort(subtractEffort(effort, leastOf(efforts, before).effort), leastOf(efforts, after).effort);
        if (ceiling && compareEffort(effort, ceiling) >= 0) return;
        domains = domains.with(variable, after);
      }
    }
    const left = waiting.filter((need) => !isSettled(need, domains));
    const [choice, ...others] = left;
    if (!choice) {
      const values = domains.map((domain, index) => leastOf(variables[index] ?? [], domain).value);
      best = { values, effort };
      ceiling = effort;
      return;
    }
    const ways = 'any' in choice ? choice.any : [choice];
    for (const way of ways) visit({ first: way, rest: null }, others, domains, effort, choices + 1);
  }

  const all = variables.map((efforts) => [...efforts.keys()]);
  if (!ceiling || compareEffort(NO_EFFORT, ceiling) < 0) visit({ first: need, rest: null }, [], all, NO_EFFORT, 0);
  return { answer: best, complete };
}
