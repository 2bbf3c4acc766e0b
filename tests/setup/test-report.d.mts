export const NEEDS_SHARED_DATA: string;
export const NEEDS_TRYTON: string;
export const NEEDS_SCREEN: string;
export const NEEDS_POLICY: string;

export interface Outcome {
  name: string;
  passed: number;
  failed: number;
  notes: string[];
}

/** The part of Vitest's JSON report that is read. */
export interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests?: number;
  numTodoTests?: number;
  testResults: readonly {
    name: string;
    status: string;
    assertionResults: readonly { status: string; ancestorTitles?: readonly string[] }[];
  }[];
}

export function outcomeOfCommand(name: string, code: number): Outcome;
export function outcomeOfVitest(name: string, code: number, report: Report | null): Outcome;
export function closingLine(outcomes: readonly Outcome[]): string;
