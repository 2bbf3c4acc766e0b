import type { LocalText } from '@/lib/domain/language';
import { questionFor } from '@/lib/offers/ask';
import type { SignalInput } from '@/lib/signals/signal';
import { factAt, factsAt } from './fact-at';
import type { BookPart, Figure, FigureValue, Formula } from './figure';

interface Drawn {
  readonly value: FigureValue | undefined;
  /** The facts that it rests on; those that are not known name what a blank lacks. */
  readonly paths?: readonly string[];
  readonly formula?: Formula | undefined;
  readonly book?: BookPart | undefined;
  readonly of?: LocalText | undefined;
  /** What it lacks, where the paths do not tell. */
  readonly missing?: readonly string[] | undefined;
}

/** The question that the playbook has for a fact, most exact first. */
function askFor(input: SignalInput, paths: readonly string[]): LocalText | undefined {
  const { policy } = input.playbook;
  const [id] = paths.flatMap((path) => questionFor(policy, path) ?? []);
  return policy.discoveryQuestions.find((question) => question.id === id)?.text;
}

/** A line with its origin; blank, with what to ask, where there is no value. */
export function figureOf(input: SignalInput, id: string, drawn: Drawn): Figure {
  const { value, paths = [], formula, book, of } = drawn;
  if (value !== undefined) {
    return { id, of, value, from: { facts: factsAt(input, [...new Set(paths)]), formula, book }, missing: [] };
  }
  const lacking = paths.filter((path) => factAt(input, path) === undefined);
  const missing = drawn.missing && drawn.missing.length > 0 ? drawn.missing : lacking.length > 0 ? lacking : paths;
  return { id, of, value: null, from: { facts: [] }, missing, ask: askFor(input, missing) };
}

/** A field of the account as it stands. */
export function factFigure(input: SignalInput, id: string, path: string, value: FigureValue | undefined): Figure {
  return figureOf(input, id, { value, paths: [path] });
}
