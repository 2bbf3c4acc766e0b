import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './command.mjs';
import { root } from './root.mjs';
import { exitWith } from './stop.mjs';
import { closingLine, outcomeOfCommand, outcomeOfVitest } from './test-report.mjs';

// `npm run check`: everything without a browser. `--browser`: the browser tests and the builds they need. `--all`: both, which is `npm test`.

const tool = (path) => join(root, 'node_modules', path);
const biome = [tool('@biomejs/biome/bin/biome'), 'ci', '.', '--max-diagnostics=50'];
const tsc = (project) => [tool('typescript/bin/tsc'), '-p', project, '--noEmit'];
const wxt = (...args) => [tool('wxt/bin/wxt.mjs'), 'build', ...args];

const quick = [
  { name: 'format and lint', command: biome },
  { name: 'types', command: tsc('.') },
  { name: 'types of the pure rooms', command: tsc('tests/architecture/tsconfig.pure.json') },
  { name: 'unit, contract, component and architecture tests', vitest: 'tests/vitest.config.ts' },
];

const browser = [
  { name: 'build to ship', command: wxt() },
  { name: 'demo build', command: wxt('--mode', 'demo') },
  { name: 'browser tests', vitest: 'tests/vitest.e2e.config.ts' },
];

await exitWith(async () => {
  const flags = new Set(process.argv.slice(2).filter((arg) => arg.startsWith('--')));
  const steps = flags.has('--all') ? [...quick, ...browser] : flags.has('--browser') ? browser : quick;
  const filters = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
  const outcomes = [];
  for (const step of steps) {
    const startedMs = performance.now();
    console.log(`\n── ${step.name}`);
    const outcome = step.vitest ? await vitest(step, filters) : outcomeOfCommand(step.name, await node(step.command));
    outcomes.push({ ...outcome, seconds: (performance.now() - startedMs) / 1000 });
  }
  console.log('');
  for (const { name, passed, failed, notes, seconds } of outcomes) {
    console.log(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`);
    for (const note of notes) console.log(`    ${note}`);
  }
  console.log(closingLine(outcomes));
  return outcomes.every((outcome) => outcome.failed === 0) ? 0 : 1;
});

function node(args) {
  return run(process.execPath, args, { cwd: root });
}

async function vitest(step, filters) {
  const folder = mkdtempSync(join(tmpdir(), 'tsugite-report-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  try {
    const code = await node([tool('vitest/vitest.mjs'), 'run', '--config', step.vitest, ...reporters, ...filters]);
    return outcomeOfVitest(step.name, code, readReport(file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
