import { readFileSync } from 'node:fs';
import { posix, relative, resolve } from 'node:path';
import { type ParseResult, parseSync } from 'oxc-parser';
import { root } from '@/tests/setup/root.mjs';

/** One import or re-export: what it names, and whether only types pass. */
export interface Edge {
  /** As written: `react`, `@/lib/domain/money`, `./money`. */
  specifier: string;
  typeOnly: boolean;
  /** An `import()`: it comes when it is called for. */
  dynamic: boolean;
}

/** A TypeScript file of the project as the architecture tests see it. Paths are relative to the project, with `/`. */
export interface SourceFile {
  path: string;
  text: string;
  parsed: ParseResult;
  edges: readonly Edge[];
}

/** Reads and parses one file. A file that does not parse is a failure of its own, named. */
export function readSource(path: string): SourceFile {
  const text = readFileSync(resolve(root, path), 'utf8');
  const parsed = parseSync(path, text);
  const error = parsed.errors[0];
  if (error) throw new Error(`${path} does not parse: ${error.message}`);
  return { path, text, parsed, edges: edgesOf(parsed, text) };
}

function edgesOf(parsed: ParseResult, text: string): Edge[] {
  const { staticImports, staticExports, dynamicImports } = parsed.module;
  const edges: Edge[] = [];
  for (const { moduleRequest, entries } of staticImports) {
    const statementTypeOnly = entries.length > 0 && entries.every((entry) => entry.isType);
    edges.push({ specifier: moduleRequest.value, typeOnly: statementTypeOnly, dynamic: false });
  }
  for (const entry of staticExports.flatMap((statement) => statement.entries)) {
    if (entry.moduleRequest) edges.push({ specifier: entry.moduleRequest.value, typeOnly: entry.isType, dynamic: false });
  }
  for (const { moduleRequest } of dynamicImports) {
    edges.push({
      specifier: text.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
      typeOnly: false,
      dynamic: true,
    });
  }
  return edges;
}

/** The project path that an import leads to, without extension, or null for a package. */
export function targetOf(from: string, specifier: string): string | null {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), specifier));
  return null;
}

/** The package that an import names: `@tanstack/react-query/x` → `@tanstack/react-query`. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** A full path as the project writes it. */
export function projectPath(full: string): string {
  return relative(root, full).replaceAll('\\', '/');
}
