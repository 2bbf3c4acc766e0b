import type { Operand, Operator, PathQuery, Segment, Selector, Test } from './json-path';

/** Nodes that may be looked at: a hundred times what an answer about one account has, and some hundredths of a second. */
const MOST_STEPS = 2_000_000;
/** Deeper than any answer that was meant to be read. */
const DEEPEST = 100;

/** What queries may still cost together. Handed from one to the next where many are run over one answer. */
export interface Budget {
  left: number;
}

export const newBudget = (): Budget => ({ left: MOST_STEPS });

export type Found = { ok: true; values: unknown[] } | { ok: false; why: 'too much' | 'too deep' };

class TooMuch extends Error {}
class TooDeep extends Error {}

const NOTHING = Symbol('nothing');
type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);

function childrenOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return isObject(value) ? Object.values(value) : [];
}

/** The items of a slice, after RFC 9535, 2.3.4.2.2. */
function sliced(items: unknown[], start: number | null, end: number | null, step: number): unknown[] {
  if (step === 0) return [];
  const { length } = items;
  const norm = (bound: number) => (bound < 0 ? length + bound : bound);
  const clamp = (bound: number, low: number, high: number) => Math.min(Math.max(bound, low), high);
  const from = start === null ? (step > 0 ? 0 : length - 1) : norm(start);
  const to = end === null ? (step > 0 ? length : -1) : norm(end);
  const taken: unknown[] = [];
  if (step > 0) for (let i = clamp(from, 0, length); i < clamp(to, 0, length); i += step) taken.push(items[i]);
  else for (let i = clamp(from, -1, length - 1); i > clamp(to, -1, length - 1); i += step) taken.push(items[i]);
  return taken;
}

/** One run of one query over one value, with what it may still cost. */
class Run {
  private readonly root: unknown;
  private readonly budget: Budget;

  constructor(root: unknown, budget: Budget) {
    this.root = root;
    this.budget = budget;
  }

  query({ relative, segments }: PathQuery, item: unknown): unknown[] {
    return segments.reduce<unknown[]>((nodes, segment) => this.segment(segment, nodes), [relative ? item : this.root]);
  }

  private segment({ deep, selectors }: Segment, nodes: unknown[]): unknown[] {
    const from = deep ? nodes.flatMap((node) => this.descend(node)) : nodes;
    return from.flatMap((node) => selectors.flatMap((selector) => this.select(selector, node)));
  }

  /** A node and everything below it, parents before children. */
  private descend(node: unknown): unknown[] {
    const seen: unknown[] = [];
    const visit = (one: unknown, depth: number) => {
      this.pay(1);
      if (depth > DEEPEST) throw new TooDeep();
      seen.push(one);
      for (const child of childrenOf(one)) visit(child, depth + 1);
    };
    visit(node, 0);
    return seen;
  }

  private select(selector: Selector, node: unknown): unknown[] {
    this.pay(1);
    if (selector.kind === 'name') return isObject(node) && Object.hasOwn(node, selector.name) ? [node[selector.name]] : [];
    if (selector.kind === 'index') {
      const index = Array.isArray(node) && selector.index < 0 ? node.length + selector.index : selector.index;
      return Array.isArray(node) && index >= 0 && index < node.length ? [node[index]] : [];
    }
    const children = childrenOf(node);
    this.pay(children.length);
    if (selector.kind === 'all') return children;
    if (selector.kind === 'filter') return children.filter((child) => this.test(selector.test, child));
    return Array.isArray(node) ? sliced(node, selector.start, selector.end, selector.step) : [];
  }

  private test(test: Test, item: unknown): boolean {
    if (test.kind === 'compare') {
      return this.compare(test.operator, this.operand(test.left, item), this.operand(test.right, item));
    }
    if (test.kind === 'or') return test.parts.some((part) => this.test(part, item));
    if (test.kind === 'and') return test.parts.every((part) => this.test(part, item));
    if (test.kind === 'not') return !this.test(test.test, item);
    return this.query(test.query, item).length > 0;
  }

  private operand(operand: Operand, item: unknown): unknown {
    if ('literal' in operand) return operand.literal;
    const values = this.query(operand.query, item);
    return values.length > 0 ? values[0] : NOTHING;
  }

  private compare(operator: Operator, left: unknown, right: unknown): boolean {
    if (operator === '==') return this.equal(left, right, 0);
    if (operator === '!=') return !this.equal(left, right, 0);
    if (operator === '<') return this.less(left, right);
    if (operator === '>') return this.less(right, left);
    return this.equal(left, right, 0) || (operator === '<=' ? this.less(left, right) : this.less(right, left));
  }

  /** Numbers by size, texts by their characters; of anything else neither is less. */
  private less(left: unknown, right: unknown): boolean {
    if (typeof left === 'number' && typeof right === 'number') return left < right;
    return typeof left === 'string' && typeof right === 'string' && left < right;
  }

  private equal(left: unknown, right: unknown, depth: number): boolean {
    this.pay(1);
    if (depth > DEEPEST) throw new TooDeep();
    if (Array.isArray(left) && Array.isArray(right)) {
      return left.length === right.length && left.every((one, index) => this.equal(one, right[index], depth + 1));
    }
    if (!isObject(left) || !isObject(right)) return left === right;
    const keys = Object.keys(left);
    if (keys.length !== Object.keys(right).length) return false;
    return keys.every((key) => Object.hasOwn(right, key) && this.equal(left[key], right[key], depth + 1));
  }

  private pay(steps: number): void {
    this.budget.left -= steps;
    if (this.budget.left < 0) throw new TooMuch();
  }
}

/** The values that a path names in a JSON value, in document order. Ends in bounded time whatever the path and the value are. */
export function queryPath(path: PathQuery, root: unknown, budget: Budget = newBudget()): Found {
  try {
    return { ok: true, values: new Run(root, budget).query(path, root) };
  } catch (error) {
    if (error instanceof TooMuch) return { ok: false, why: 'too much' };
    if (error instanceof TooDeep) return { ok: false, why: 'too deep' };
    throw error;
  }
}
