import { run } from './command.mjs';
import { prepare } from './environment.mjs';
import { root } from './root.mjs';
import { exitWith, Stop } from './stop.mjs';

// `npm run <task>`. Plain JavaScript without dependencies: it runs on the machine's own Node, before node_modules exists.

// The demo CRM takes the types off its page's script with a Node function that still warns of being new.
const ts = (file) => ['--disable-warning=ExperimentalWarning', 'tests/setup/run-typescript.mjs', file];

/** `bench -- --only rules` measures plain functions; only these suites open a browser. */
function measuresInBrowser(args) {
  const at = args.indexOf('--only');
  return at < 0 || /\b(paint|hostPage)\b/.test(args[at + 1] ?? '');
}

/** What each task runs, and whether it drives a browser. A path is run with the project's Node. */
const tasks = {
  demo: { browser: true, command: ts('tests/demo/main.ts') },
  screenshots: { browser: true, command: ts('tests/demo/screenshots.ts') },
  pictures: { browser: true, command: ts('tests/gallery/shoot.ts') },
  bench: { browser: measuresInBrowser, command: ts('tests/bench/main.ts') },
  test: { browser: true, command: ['tests/setup/run-tests.mjs', '--all'] },
  check: { browser: false, command: ['tests/setup/run-tests.mjs'] },
  'test:e2e': { browser: true, command: ['tests/setup/run-tests.mjs', '--browser'] },
  decide: { browser: false, command: ts('lib/cli/decide.ts') },
  portfolio: { browser: false, command: ts('lib/cli/portfolio.ts') },
  price: { browser: false, command: ts('lib/cli/price.ts') },
  affinity: { browser: false, command: ts('lib/cli/affinity.ts') },
  learn: { browser: false, command: ts('lib/cli/learn.ts') },
  detect: { browser: false, command: ts('lib/cli/detect.ts') },
  tryton: { browser: false, command: ts('tests/tryton/main.ts') },
  build: { browser: false, command: ['node_modules/wxt/bin/wxt.mjs', 'build'] },
  dev: { browser: true, command: ['node_modules/wxt/bin/wxt.mjs'] },
};

await exitWith(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (task === undefined) throw new Stop(`There is no task "${name}": use one of ${Object.keys(tasks).join(', ')}.`);
  const browser = typeof task.browser === 'function' ? task.browser(args) : task.browser;
  const { env, node } = await prepare({ browser });
  return run(node, [...task.command, ...args], { cwd: root, env });
});
