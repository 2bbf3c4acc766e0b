import { describe, expect, it } from 'vitest';
import { ensureChromium, findChromium, type Machine } from './chromium.mjs';

/** A machine of two facts: which programs exist, with the version each tells, and what may be run. Installing adds to the programs. */
function machine(programs: Record<string, string>, more: Partial<Machine> & { installs?: Record<string, string> } = {}) {
  const ran: string[] = [];
  const it: Machine = {
    env: {},
    say: () => {},
    isRoot: true,
    which: (name) => Object.keys(programs).find((file) => file.endsWith(`/${name}`)) ?? null,
    isProgram: (file) => file in programs,
    version: (file) => programs[file] ?? null,
    downloaded: async () => '/cache/chrome',
    run: async (file, args) => {
      const line = [file, ...args].join(' ');
      ran.push(line);
      for (const [command, program] of Object.entries(more.installs ?? {})) {
        if (line.includes(command)) programs[program] = 'Chromium 156.0.0.0';
      }
      return Object.keys(more.installs ?? {}).some((command) => line.includes(command)) ||
        line.includes('update') ||
        line.endsWith('-n true')
        ? 0
        : 1;
    },
    ...more,
  };
  return { it, ran };
}

describe('finding a Chromium', () => {
  it('takes the one that CHROMIUM_PATH names before any other', async () => {
    const { it: m } = machine({ '/opt/mine': 'x', '/usr/bin/chromium': 'Chromium 156' }, { env: { CHROMIUM_PATH: '/opt/mine' } });
    expect(await findChromium(m)).toBe('/opt/mine');
  });

  it('says what to do when CHROMIUM_PATH names nothing that runs', async () => {
    const { it: m } = machine({}, { env: { CHROMIUM_PATH: '/opt/gone' } });
    await expect(findChromium(m)).rejects.toThrow(/CHROMIUM_PATH names \/opt\/gone.*point it at/);
  });

  it('passes over a stub that is no Chromium, and over branded Chrome', async () => {
    const programs = { '/usr/bin/chromium-browser': 'Please install the snap', '/usr/bin/google-chrome': 'Google Chrome 156' };
    expect(await findChromium(machine(programs).it)).toBeNull();
  });

  it('falls back to the download of playwright-core', async () => {
    expect(await findChromium(machine({ '/cache/chrome': '' }).it)).toBe('/cache/chrome');
  });
});

describe('installing a Chromium', () => {
  it('installs nothing when one is there', async () => {
    const { it: m, ran } = machine({ '/usr/bin/chromium': 'Chromium 156.0.0.0' });
    expect(await ensureChromium(m)).toBe('/usr/bin/chromium');
    expect(ran).toEqual([]);
  });

  it("uses the system's package as root", async () => {
    const { it: m, ran } = machine({ '/usr/bin/apt-get': '' }, { installs: { 'apt-get install': '/usr/bin/chromium' } });
    expect(await ensureChromium(m)).toBe('/usr/bin/chromium');
    expect(ran).toEqual(['apt-get update -q', 'apt-get install -y --no-install-recommends chromium fonts-noto-cjk']);
  });

  it('uses sudo where it asks for no password', async () => {
    const programs = { '/usr/bin/apt-get': '', '/usr/bin/sudo': '' };
    const { it: m, ran } = machine(programs, { isRoot: false, installs: { 'apt-get install': '/usr/bin/chromium' } });
    expect(await ensureChromium(m)).toBe('/usr/bin/chromium');
    expect(ran[1]).toBe('sudo -n apt-get update -q');
  });

  it('downloads one when apt-get fails or may not be used', async () => {
    const failing = machine({ '/usr/bin/apt-get': '' }, { installs: { 'cli.js install chromium': '/cache/chrome' } });
    expect(await ensureChromium(failing.it)).toBe('/cache/chrome');
    const plain = machine({}, { isRoot: false, installs: { 'cli.js install chromium': '/cache/chrome' } });
    expect(await ensureChromium(plain.it)).toBe('/cache/chrome');
    expect(plain.ran).toHaveLength(1);
  });

  it('ends with one sentence when nothing works', async () => {
    await expect(ensureChromium(machine({}).it)).rejects.toThrow(/^No Chromium was found .* set CHROMIUM_PATH to its program\.$/);
  });
});
