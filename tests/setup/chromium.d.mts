export interface Machine {
  env: Record<string, string | undefined>;
  isRoot: boolean;
  which(name: string): string | null;
  isProgram(file: string): boolean;
  version(file: string): string | null;
  downloaded(): Promise<string | null>;
  run(file: string, args: readonly string[]): Promise<number>;
  say(line: string): void;
}

export const thisMachine: Machine;
export function findChromium(machine?: Machine): Promise<string | null>;
export function ensureChromium(machine?: Machine): Promise<string>;
