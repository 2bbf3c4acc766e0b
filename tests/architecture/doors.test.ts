import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '@/tests/setup/root.mjs';
import { resolved, shipped, sources } from './project-files';
import { roomOf, rooms } from './rooms';
import { type Edge, packageOf, type SourceFile, targetOf } from './source-file';

const page =
  readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
    .split(/^## /m)
    .find((section) => section.startsWith('Rooms')) ?? '';

/** Why this import is not allowed, as a sentence, or null. */
function objection(file: SourceFile, { specifier, typeOnly }: Edge): string | null {
  const from = roomOf(file.path);
  const room = from === null ? undefined : rooms[from];
  if (from === null || room === undefined)
    return `${file.path} stands in no room of ARCHITECTURE.md: move it, or give it a room.`;
  const target = targetOf(file.path, specifier);
  if (target === null) {
    const allowed =
      room.packages.includes('*') ||
      room.packages.some((p) => p === packageOf(specifier) || (p === 'node:' && specifier.startsWith(p)));
    return allowed || typeOnly
      ? null
      : `${file.path} imports "${specifier}": the room ${from} may use ${room.packages.join(', ') || 'no package'}.`;
  }
  const to = roomOf(target);
  if (to === null) return `${file.path} imports "${specifier}", which stands in no room: shipped code imports no tests.`;
  if (to === from)
    return specifier.startsWith('@/') ? `${file.path} imports "${specifier}" of its own room: write it as "./…".` : null;
  if (!specifier.startsWith('@/')) return `${file.path} leaves its room with "${specifier}": write it as "@/…".`;
  if (to === 'entrypoints') return `${file.path} imports an entrypoint: nobody may; move what it needs into a room.`;
  const open = typeOnly ? [...room.values, ...room.types] : room.values;
  if (open.includes('*') || open.includes(to)) return null;
  const kind = typeOnly ? 'types of ' : '';
  return `${file.path} imports ${kind}"${specifier}": no door leads from ${from} to ${to}. Hand it in as an argument, or change ARCHITECTURE.md.`;
}

describe('doors between rooms', () => {
  it('are the ones of ARCHITECTURE.md', () => {
    const objections = shipped.flatMap((file) => file.edges.map((edge) => objection(file, edge)).filter((text) => text !== null));
    expect(objections).toEqual([]);
    expect(shipped.length).toBeGreaterThan(60);
  });

  it('are described on the page, room by room', () => {
    const described = [...page.matchAll(/^\| `(?:lib\/)?([a-z0-9]+)\/?` \|/gm)]
      .map(([, name]) => name)
      .filter((name) => name !== 'tests');
    const known = Object.keys(rooms).filter((name) => name !== 'components/ui');
    expect(described.sort()).toEqual(known.sort());
  });

  it('lead to files that exist', () => {
    const lost = sources.flatMap((file) =>
      file.edges
        .filter(
          ({ specifier }) => targetOf(file.path, specifier) !== null && !/\.(json|css|mjs|svg|html)(\?.*)?$/.test(specifier),
        )
        .filter(({ specifier }) => resolved(file, specifier) === undefined)
        .map(({ specifier }) => `${file.path} imports "${specifier}", which is no file of the project.`),
    );
    expect(lost).toEqual([]);
  });

  it('form no circle between rooms', () => {
    const next = new Map<string, Set<string>>();
    for (const file of shipped) {
      const from = roomOf(file.path);
      for (const { specifier, typeOnly } of file.edges) {
        const to = roomOf(targetOf(file.path, specifier) ?? '');
        if (from && to && from !== to && !typeOnly) next.set(from, (next.get(from) ?? new Set()).add(to));
      }
    }
    const circles: string[] = [];
    const visit = (room: string, way: readonly string[]): void => {
      if (way.includes(room)) circles.push([...way.slice(way.indexOf(room)), room].join(' → '));
      else for (const to of next.get(room) ?? []) visit(to, [...way, room]);
    };
    for (const room of next.keys()) visit(room, []);
    expect(next.size).toBeGreaterThan(8);
    expect(circles).toEqual([]);
  });
});
