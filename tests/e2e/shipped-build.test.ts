import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WEIGHT_AIMS, weighBuild } from '@/tests/bench/weights';
import { shippedBuild } from '@/tests/support/builds';

const manifest = JSON.parse(readFileSync(join(shippedBuild, 'manifest.json'), 'utf8')) as Record<string, unknown>;

function filesOf(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const full = join(folder, name);
    return statSync(full).isDirectory() ? filesOf(full) : [full];
  });
}

describe('the manifest that ships', () => {
  it('asks for these permissions and no host at all', () => {
    expect(manifest.manifest_version).toBe(3);
    expect([...(manifest.permissions as string[])].sort()).toEqual([
      'activeTab',
      'alarms',
      'identity',
      'scripting',
      'sidePanel',
      'storage',
      'unlimitedStorage',
    ]);
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('may later ask for any host of the web, for none of them at install', () => {
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
    expect(manifest.optional_permissions).toEqual(['cookies', 'notifications']);
  });

  it('lets its pages run their own scripts alone', () => {
    const csp = (manifest.content_security_policy as { extension_pages: string }).extension_pages;
    const directives = new Map(
      csp.split(';').map((part) => [part.trim().split(/\s+/)[0], part.trim().split(/\s+/).slice(1).join(' ')] as const),
    );
    expect(directives.get('script-src')).toBe("'self'");
    expect(directives.get('object-src')).toBe("'none'");
    expect(directives.get('require-trusted-types-for')).toBe("'script'");
    expect(csp).not.toMatch(/unsafe|\*/);
    // As wide as what may be asked for: a fetch without the permission is cross-origin, a frame without the scout is empty.
    expect(directives.get('connect-src')).toBe("'self' https: http:");
    expect(directives.get('frame-ancestors')).toBe("'self' https: http:");
    expect(directives.get('default-src')).toBe("'none'");
  });

  it('opens one page alone to the web', () => {
    const resources = manifest.web_accessible_resources as { resources: string[]; matches: string[] }[];
    expect(resources.flatMap((entry) => entry.resources)).toEqual(['sidebar.html']);
    expect(resources.flatMap((entry) => entry.matches)).toEqual(['https://*/*', 'http://*/*']);
  });
});

describe('the code that ships', () => {
  const scripts = filesOf(shippedBuild).filter((file) => file.endsWith('.js'));

  it('makes no code from text', () => {
    expect(scripts.length).toBeGreaterThan(2);
    const found = scripts.filter((file) => /\beval\(|\bnew Function\(|document\.write\(/.test(readFileSync(file, 'utf8')));
    expect(found).toEqual([]);
  });

  it('holds nothing of the demo', () => {
    expect(scripts.filter((file) => /lightning\.localhost|my\.localhost|VITE_DEMO/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('keeps to its weights', () => {
    const weights = weighBuild(shippedBuild);
    const lines = Object.entries(weights).map(([part, { gzip }]) => `${part} ${(gzip / 1024).toFixed(1)} KB gzip`);
    console.log(lines.join(' · '));
    for (const part of ['scout', 'recipeScout', 'frame', 'worker'] as const)
      expect(weights[part].gzip, part).toBeLessThanOrEqual(WEIGHT_AIMS[part]);
  });
});
