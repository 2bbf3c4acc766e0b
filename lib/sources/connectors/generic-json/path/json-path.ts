/** A query in a JSON value, after RFC 9535 without its functions (`match` and `search` would run a stranger's regular expression). */
export interface PathQuery {
  /** `@`: from the item that a filter looks at; else `$`, from the whole value. */
  relative: boolean;
  segments: readonly Segment[];
}

/** What is taken of each node so far; `deep`: and of everything below it. */
export interface Segment {
  deep: boolean;
  selectors: readonly Selector[];
}

export type Selector =
  | { kind: 'name'; name: string }
  | { kind: 'index'; index: number }
  | { kind: 'slice'; start: number | null; end: number | null; step: number }
  | { kind: 'all' }
  | { kind: 'filter'; test: Test };

export type Test =
  | { kind: 'or'; parts: readonly Test[] }
  | { kind: 'and'; parts: readonly Test[] }
  | { kind: 'not'; test: Test }
  | { kind: 'exists'; query: PathQuery }
  | { kind: 'compare'; operator: Operator; left: Operand; right: Operand };

export type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=';
export type Literal = string | number | boolean | null;
export type Operand = { literal: Literal } | { query: PathQuery };

/** Gives at most one value: names and indices only. Only such a query may be compared. */
export function isSingular({ segments }: PathQuery): boolean {
  return segments.every(({ deep, selectors }) => {
    const [only, another] = selectors;
    return !deep && another === undefined && (only?.kind === 'name' || only?.kind === 'index');
  });
}
