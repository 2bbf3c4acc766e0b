import type { SpawnOptions } from 'node:child_process';

export function run(file: string, args: readonly string[], options?: SpawnOptions): Promise<number>;
export function outputOf(file: string, args: readonly string[], timeoutMs?: number): string | null;
export function which(name: string, path?: string): string | null;
export function isProgram(file: string): boolean;
