import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserManifest } from 'wxt';
import { loadParts } from './entrypoints/background/part-loader';

/** Keeps the extension's id, and with it the OAuth redirect address, the same on every machine. The private half was not kept. */
const PUBLIC_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAjOmwwX0EUJtXexZ33lU63SqHPkmlbOXnA+jdMnWBs50bQbPGdcBUic0aeDZRqmzuJ7VGLXM6UVODED7K' +
  'psQ5kP2LPHuvS+6ZIn5/+1WMYINECyxhG1I73GraCG8bHz9L05aSNPrDbK8QbyZerAMZnEV303zKaZX1i1Xnl7Rr2IFFgboX+kZ/GyFGYklZ0lIsoRaRoXSvv1i/' +
  'pvP1ajMPK801+aR+jWmznnui8VtR3aH6008fTSiJlwAjXxBovEituGiBTCD14OhszFUPRV6mrlJFnY9SN6TU/irQh2TAZYtP5npPuczdaGtSAXfVEtVRQBFRjBVZ' +
  'Ki9PCUAeliZ1oQIDAQAB';

/** What a demo build may reach without asking: loopback, and nothing else. */
const LOOPBACK = ['http://localhost/*', 'http://*.localhost/*'];

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The vocabulary as the build finds it, and what parses it: rows that these schemas passed need no second parse by a page with the same ones. */
function schemaStamp(): string {
  const folder = here('./lib/domain/');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const digest = createHash('sha256').update(readFileSync(here('./node_modules/zod/package.json')));
  for (const name of files.sort()) digest.update(`\0${name}\0`).update(readFileSync(folder + name));
  return digest.digest('hex').slice(0, 16);
}

/** As much of a built file as is looked at here: WXT has a Vite of its own, whose types are out of reach. */
interface BuiltFile {
  type: 'chunk' | 'asset';
  fileName: string;
  moduleIds?: string[];
  imports?: string[];
  viteMetadata?: { importedCss: Set<string> } | undefined;
}

/**
 * The panel's page names, beside its first small script, the code and the styles that this script will ask for: they are fetched and compiled
 * while the handshake runs and the disk is read.
 */
function preloadPanel() {
  const link = (rel: string, file: string) => ({
    tag: 'link',
    attrs: { rel, href: `/${file}`, crossorigin: true },
    injectTo: 'head' as const,
  });
  return {
    name: 'preload-panel',
    transformIndexHtml: {
      order: 'post' as const,
      handler(html: string, { bundle = {}, filename }: { bundle?: Record<string, BuiltFile>; filename: string }) {
        const files = Object.values(bundle);
        const entry = files.find(({ moduleIds }) => moduleIds?.some((id) => id.endsWith('/sidebar/panel.tsx')));
        if (!entry || !filename.endsWith('/sidebar/index.html')) return [];
        const reach = new Set([entry]);
        for (const { imports } of reach) for (const file of files) if (imports?.includes(file.fileName)) reach.add(file);
        const styles = new Set([...reach].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]));
        const links = [
          ...[...reach].map(({ fileName }) => link('modulepreload', fileName)),
          ...[...styles].map((file) => link('stylesheet', file)),
        ];
        return links.filter(({ attrs }) => !html.includes(attrs.href));
      },
    },
  };
}

/** What a module is asked here: Rollup's word on it. */
interface BuiltModules {
  getModuleIds(): Iterable<string>;
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

function reachOf(starts: readonly string[], { getModuleInfo }: BuiltModules): Set<string> {
  const reach = new Set(starts);
  for (const id of reach) for (const next of getModuleInfo(id)?.importedIds ?? []) reach.add(next);
  return reach;
}

/**
 * The files that hold what the panel loads first, and nothing else. Left to itself the bundler puts small modules together by their size alone, and
 * the frame would load with them what others need. They are several since other pages use one without another; each imports those above it alone.
 */
function firstChunks() {
  const chunks = new Map<string, string>();
  return (id: string, modules: BuiltModules) => {
    if (chunks.size === 0) {
      const all = [...modules.getModuleIds()];
      const ending = (ends: string[]) => all.filter((one) => ends.some((end) => one.endsWith(end)));
      const reach = (...ends: string[]) => reachOf(ending(ends), modules);
      const put = (chunk: string, ids: Iterable<string>, which: RegExp) => {
        for (const one of ids) if (which.test(one) && !chunks.has(one)) chunks.set(one, chunk);
      };
      const panel = reach('/sidebar/panel.tsx');
      // Before React: the handshake and the disk.
      put('start', all, /virtual:wxt-/);
      put('start', reach('/sidebar/main.ts'), /^(?!.*\/sidebar\/main\.ts)/);
      // What every page draws with, and asks the worker.
      put('drawing', reach('/components/locale.tsx', '/messaging/client.ts'), /./);
      put('drawing', panel, /\/(node_modules|components\/ui)\//);
      put('engine', reach('/sidebar/account-view-of.ts', '/offer/rule-words.ts', '/components/vocabulary.tsx'), /./);
      put('engine', panel, /\/lib\//);
      put('account', panel, /\/components\//);
      put('panel', panel, /\/entrypoints\//);
    }
    return chunks.get(id);
  };
}

/** The worker's build: its late parts are files of their own, and what fetches them stands before its first line. */
const workerParts = {
  name: 'worker-parts',
  renderChunk(code: string, { isEntry }: { isEntry: boolean }, _: unknown, { chunks }: { chunks: Record<string, BuiltFile> }) {
    const parts = Object.keys(chunks).filter((file) => file.startsWith('worker/'));
    return isEntry ? `(${loadParts})(self,${JSON.stringify(parts.sort())});${code}` : null;
  },
};

/**
 * Extension pages load nothing from elsewhere. Which hosts they may speak to and stand on is not known before a person says so, and a policy
 * cannot be changed later: it is as wide as the permission that may be asked for. What holds is the permission itself, given for one host at a
 * time: without it a fetch is cross-origin like any page's, and in a page without our scout the frame stays empty, for it never gets its nonce.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  // The side panel holds the panel of each tab as a page of its own.
  "frame-src 'self'",
  "connect-src 'self' https: http:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self' https: http:",
  "require-trusted-types-for 'script'",
].join('; ');

/** Where a CRM may stand: on its maker's hosts, or on a company's own, which nobody can list. The user grants one host, or one CRM's, at a time. */
const ANY_HOST = ['https://*/*', 'http://*/*'];

export default defineConfig({
  publicDir: 'entrypoints/public',
  manifestVersion: 3,
  imports: false,
  manifest: ({ mode, command }): UserManifest => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    key: PUBLIC_KEY,
    // Temporal is the platform's own from here on.
    minimum_chrome_version: '144',
    // `activeTab`: a click on the toolbar button shows us that one page's address, to say which CRM it may be.
    // `sidePanel` says nothing at install: it lets a person put the panel there, instead of into the page.
    permissions: ['activeTab', 'storage', 'alarms', 'scripting', 'sidePanel', 'unlimitedStorage', 'identity'],
    optional_permissions: ['cookies', 'notifications'],
    storage: { managed_schema: 'managed-schema.json' },
    optional_host_permissions: ANY_HOST,
    ...(mode === 'demo' && { host_permissions: LOOPBACK }),
    // Until a page says otherwise: no CRM here.
    action: {
      default_title: '__MSG_toolbar_nowhere__',
      default_icon: { 16: 'toolbar/quiet-16.png', 32: 'toolbar/quiet-32.png', 48: 'toolbar/quiet-48.png' },
    },
    commands: {
      'toggle-panel': { suggested_key: { default: 'Alt+T', mac: 'Alt+T' }, description: '__MSG_toggle__' },
    },
    // Not `use_dynamic_url`: a page with COEP `require-corp` would block the frame, and a content script is told the static address.
    // What a page could gain by framing it is to know that the extension is there; without the scout's nonce the frame stays empty.
    web_accessible_resources: [{ resources: ['sidebar.html'], matches: ANY_HOST }],
    ...(command === 'build' && { content_security_policy: { extension_pages: POLICY } }),
  }),
  hooks: {
    'vite:build:extendConfig': ([entry, ...others], config) => {
      if (others.length > 0) {
        Object.assign(config.build?.rollupOptions?.output ?? {}, { manualChunks: firstChunks(), onlyExplicitManualChunks: true });
      }
      if (entry?.type !== 'background' || !config.build?.lib) return;
      // The one format that Rollup writes with late parts and without `import`, which a worker that is no module has not got.
      Object.assign(config.build.lib, { formats: ['amd'] });
      Object.assign(config.build.rollupOptions ?? {}, { preserveEntrySignatures: false });
      Object.assign(config.build.rollupOptions?.output ?? {}, {
        amd: { define: 'tsugitePart' },
        chunkFileNames: 'worker/[name].js',
        experimentalMinChunkSize: 1024,
      });
      config.plugins?.push(workerParts);
    },
    'build:manifestGenerated': (_, manifest) => {
      // Scripts are registered at run time, for the hosts that were granted.
      delete manifest.content_scripts;
    },
  },
  vite: ({ mode, command }) => {
    // Libraries go by this, and WXT sets it to the mode: the demo would be built with React's development half.
    if (mode === 'demo') process.env.NODE_ENV = 'production';
    return {
      plugins: [preloadPanel()],
      esbuild: { jsx: 'automatic' },
      resolve: { alias: { 'wxt/utils/content-script-context': here('./lib/dock/scout/script-life.ts') } },
      define: {
        'import.meta.env.VITE_DEMO': JSON.stringify(mode === 'demo' ? '1' : ''),
        // The development server changes schemas under a running panel: there every row is parsed.
        'import.meta.env.VITE_SCHEMA_STAMP': JSON.stringify(command === 'build' ? schemaStamp() : ''),
        // The demo is the shipped code: WXT's own logging, which goes by this, stays out of the console of the CRM's page.
        ...(mode === 'demo' && { 'import.meta.env.MODE': '"production"' }),
      },
      build: {
        target: 'esnext',
        sourcemap: false,
        // Slower than the default minifier and 3 % smaller where it counts: React's half of the frame cannot be made any smaller otherwise.
        minify: 'terser',
        terserOptions: { ecma: 2020, module: true, compress: { passes: 2, reduce_funcs: false }, format: { comments: false } },
        modulePreload: {
          polyfill: false,
          // A late part names its styles alone: the scripts that it imports come from the same disk, and to list them would cost the frame a kilobyte.
          resolveDependencies: (_, files, { hostType }) =>
            hostType === 'js' ? files.filter((file) => file.endsWith('.css')) : files,
        },
        rollupOptions: {
          // Each file is a request of its own, which costs more than the few bytes that a page does not need.
          output: { experimentalMinChunkSize: 1024 },
          // Comments and directives of libraries that mean nothing to a bundle; every other warning is shown.
          onwarn: (warning, show) => {
            if (warning.code !== 'INVALID_ANNOTATION' && warning.code !== 'MODULE_LEVEL_DIRECTIVE') show(warning);
          },
        },
      },
    };
  },
});
