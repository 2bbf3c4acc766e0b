import { Visitor } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { shipped } from './project-files';
import { pureRooms, roomOf } from './rooms';
import { readSource, type SourceFile } from './source-file';

const clocks: Readonly<Record<string, readonly string[]>> = { Date: ['now'], Math: ['random'], Temporal: ['Now'] };

/** Names that bring in the outside world. Compiling the pure rooms alone finds most; this finds them also behind a declaration. */
const worldly = new Set([
  'browser',
  'chrome',
  'window',
  'document',
  'process',
  'performance',
  'fetch',
  'crypto',
  'globalThis',
  'navigator',
]);

/** What makes a file depend on more than its arguments: each finding with its line. */
function impurities(file: SourceFile): string[] {
  const found: string[] = [];
  const add = (start: number, what: string) =>
    found.push(`${file.path}:${file.text.slice(0, start).split('\n').length} uses ${what}`);
  new Visitor({
    MemberExpression(node) {
      const { object, property } = node;
      if (object.type !== 'Identifier') return;
      const name =
        property.type === 'Identifier' && !node.computed
          ? property.name
          : property.type === 'Literal'
            ? String(property.value)
            : '';
      if (clocks[object.name]?.includes(name)) add(node.start, `${object.name}.${name}`);
      if (worldly.has(object.name)) add(node.start, object.name);
    },
    NewExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0)
        add(node.start, 'new Date()');
    },
    CallExpression(node) {
      if (node.callee.type !== 'Identifier') return;
      if (node.callee.name === 'Date') add(node.start, 'Date()');
      if (worldly.has(node.callee.name)) add(node.start, node.callee.name);
    },
  }).visit(file.parsed.program);
  for (const { specifier } of file.edges)
    if (specifier.startsWith('node:') || specifier.startsWith('wxt')) found.push(`${file.path} imports ${specifier}`);
  return found;
}

describe('the pure rooms', () => {
  const pure = shipped.filter((file) => pureRooms.includes(roomOf(file.path) ?? ''));

  it('know no clock, no chance and no world: what they need is handed in', () => {
    expect(pure.flatMap(impurities)).toEqual([]);
    expect(pure.length).toBeGreaterThan(30);
  });

  it('would be caught: the check finds each kind in a sample', () => {
    const sample = readSource('tests/architecture/samples/impure.ts');
    expect(impurities(sample).map((line) => line.replace(/^.* uses /, ''))).toEqual([
      'Date.now',
      'Math.random',
      'Temporal.Now',
      'performance',
      'new Date()',
      'Date()',
      'fetch',
    ]);
  });
});
