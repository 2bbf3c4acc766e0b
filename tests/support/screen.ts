import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe } from 'vitest';
import { outputOf } from '@/tests/setup/command.mjs';
import { NEEDS_SCREEN } from '@/tests/setup/test-report.mjs';
import { thisMachine, whyMissing } from './debian-packages';

const packages = ['xvfb', 'openbox', 'xdotool'];
const programs = ['Xvfb', 'openbox', 'xdotool'];

/** A screen of its own, with a window manager: what the browser itself asks (a permission) can be answered there as a person does. */
export interface Screen {
  /** `:99`, for the browser's `DISPLAY`. */
  readonly display: string;
  /** Presses a key: `Tab`, `Return`, `Escape`, `alt+t`. */
  press(key: string): Promise<void>;
  /** Names of the windows that are open. */
  windows(): string[];
  stop(): Promise<void>;
}

function start(file: string, args: readonly string[], env: NodeJS.ProcessEnv, told: 'ignore' | 'pipe' = 'ignore'): ChildProcess {
  return spawn(file, [...args], { env, stdio: ['ignore', 'ignore', 'ignore', told] });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}

/** Starts a screen under the next free number. */
export async function startScreen(): Promise<Screen> {
  const server = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x960x24', '-nolisten', 'tcp'], process.env, 'pipe');
  const [told] = (await once(server.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer];
  const display = `:${told.toString().trim()}`;
  const env = { ...process.env, DISPLAY: display };
  const manager = start('openbox', [], env);
  const ask = (...args: string[]) => {
    const asked = spawn('xdotool', args, { env, stdio: 'ignore' });
    return once(asked, 'exit').then(() => undefined);
  };
  return {
    display,
    press: (key) => ask('key', '--clearmodifiers', key),
    windows: () =>
      (outputOf('env', [`DISPLAY=${display}`, 'xdotool', 'search', '--onlyvisible', '--name', '.']) ?? '').split('\n'),
    async stop() {
      await end(manager);
      await end(server);
    },
  };
}

/** A suite that answers what the browser itself asks. Where there is no screen to be had, its tests are skipped, and the run says how many. */
export async function describeWithScreen(title: string, suite: () => void): Promise<void> {
  const isThere = () => programs.every((name) => thisMachine.which(name) !== null);
  const reason = await whyMissing({ name: 'A virtual screen', packages, isThere }, thisMachine);
  if (reason !== null) console.error(reason);
  describe.skipIf(reason !== null)(`${title} ${NEEDS_SCREEN}`, suite);
}
