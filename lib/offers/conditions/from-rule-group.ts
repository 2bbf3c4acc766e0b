import { DEPTH_LIMIT } from '@/lib/domain/playbook/comparison-rules';
import { Comparison, type Condition } from '@/lib/domain/playbook/condition';
import type { PlaybookProblem, PlaybookProblemCode } from '@/lib/domain/playbook/problem';
import { z } from '@/lib/domain/z';
import { signals } from '@/lib/signals/registry';
import { OPERATOR_NAMES, operatorNamed, signalOf } from './rule-group';

export type ReadRuleGroup = { ok: true; condition: Condition } | { ok: false; problem: PlaybookProblem };

/** More rules and groups than any condition that a person could read. */
const NODE_LIMIT = 5000;

type Fields = Readonly<Record<string, unknown>>;

/** What the builder keeps for itself. Everything else would change the meaning or is lost, and is refused. */
const OWN_KEYS: ReadonlySet<string> = new Set(['id', 'path']);
const RULE_KEYS: ReadonlySet<string> = new Set(['field', 'operator', 'value', 'unit', 'valueSource']);
const GROUP_KEYS: ReadonlySet<string> = new Set(['combinator', 'rules', 'not', 'holder']);

/** Reads one group; the first problem ends it. */
class GroupReader {
  problem: PlaybookProblem | undefined;
  #nodes = 0;

  #refuse(path: readonly string[], code: PlaybookProblemCode, params?: PlaybookProblem['params']): null {
    this.problem ??= { path: path.join('.'), code, ...(params ? { params } : {}) };
    return null;
  }

  /** Keys with a meaning that we do not have: a muted rule, a comparison of two fields, combinators between the rules. */
  #stranger(node: Fields, known: ReadonlySet<string>): string | undefined {
    return Object.keys(node).find((key) => {
      const value = node[key];
      const isEmpty = value === undefined || ((key === 'disabled' || key === 'muted') && value === false);
      return !isEmpty && !known.has(key) && !OWN_KEYS.has(key);
    });
  }

  #rule(node: Fields, path: readonly string[]): Condition | null {
    const { field, operator, value, valueSource = 'value' } = node;
    if (typeof field !== 'string') return this.#refuse([...path, 'field'], 'missing', { expected: 'string' });
    const op = typeof operator === 'string' ? operatorNamed(operator) : undefined;
    const received = String(operator);
    if (!op) return this.#refuse([...path, 'operator'], 'not-one-of', { options: OPERATOR_NAMES.join(' '), received });
    if (valueSource !== 'value') {
      return this.#refuse([...path, 'valueSource'], 'not-one-of', { options: 'value', received: String(valueSource) });
    }
    const { signal, of } = signalOf(field);
    // A rule that was added in the builder has no unit yet: it is the signal's.
    const unit = node.unit ?? signals.get(signal)?.unit;
    const parsed = z.safeParse(Comparison, { signal, op, value, unit, ...(of === undefined ? {} : { of }) });
    if (parsed.success) return parsed.data;
    const [place = 'value'] = parsed.error.issues[0]?.path ?? [];
    return this.#refuse([...path, String(place)], 'wrong-format', { received: JSON.stringify(node[String(place)]) ?? '?' });
  }

  #group(node: Fields, path: readonly string[], depth: number): Condition | null {
    const { combinator, rules, not = false, holder } = node;
    if (combinator !== 'and' && combinator !== 'or') {
      return this.#refuse([...path, 'combinator'], 'not-one-of', { options: 'and or', received: String(combinator) });
    }
    if (!Array.isArray(rules)) return this.#refuse([...path, 'rules'], 'missing', { expected: 'array' });
    const parts: Condition[] = [];
    for (const [at, rule] of rules.entries()) {
      const part = this.read(rule, [...path, 'rules', String(at)], depth + 1);
      if (part === null) return null;
      parts.push(part);
    }
    const [only] = parts;
    const held = holder === true && only !== undefined && parts.length === 1 ? only : undefined;
    const inner = held ?? (combinator === 'and' ? { all: parts } : { any: parts });
    return not ? { not: inner } : inner;
  }

  read(node: unknown, path: readonly string[], depth: number): Condition | null {
    this.#nodes += 1;
    if (this.#nodes > NODE_LIMIT) return this.#refuse([], 'too-many', { limit: NODE_LIMIT });
    if (depth > DEPTH_LIMIT) return this.#refuse(path.slice(0, 2), 'too-deep', { limit: DEPTH_LIMIT });
    if (node === null || typeof node !== 'object') {
      return this.#refuse(path, 'wrong-type', { expected: 'object', received: JSON.stringify(node) ?? String(node) });
    }
    const fields = node as Fields;
    const isGroup = 'rules' in fields || 'combinator' in fields;
    const stranger = this.#stranger(fields, isGroup ? GROUP_KEYS : RULE_KEYS);
    if (stranger !== undefined) return this.#refuse([...path, stranger], 'unknown-key');
    return isGroup ? this.#group(fields, path, depth) : this.#rule(fields, path);
  }
}

/**
 * The condition that a group of React Query Builder stands for, or the path of the first thing in it that no condition can say. Whether its
 * signals, units and subjects exist is `checkPlaybook`'s to say.
 */
export function fromRuleGroup(group: unknown): ReadRuleGroup {
  const reader = new GroupReader();
  const condition = reader.read(group, [], 0);
  return condition === null
    ? { ok: false, problem: reader.problem ?? { path: '', code: 'unreadable' } }
    : { ok: true, condition };
}
