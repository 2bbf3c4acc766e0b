import type { RecipeData, RecipePage } from './recipe-data';
import { recipeProblem as problem, type RecipeProblem } from './recipe-problem';

/** What a template keeps: `{id}` and `{base**}` as `id` and `base`. */
const kept = (template: string): string[] => [...template.matchAll(/\{(\w+)(?:\*\*)?\}/g)].map(([, name]) => name ?? '');

/** Every `{` belongs to a name, no name is there twice, and `**` is a whole part (of a path; nothing else has parts). */
function templateProblems(template: string, path: string, by?: string): RecipeProblem[] {
  const rest = template.replace(/\{\w+\}/g, 'x');
  const parts = by === undefined ? [rest] : rest.split(by);
  const broken = parts.some((part) => /[{}]|\*\*/.test(part) && !(by !== undefined && /^(?:\*\*|\{\w+\*\*\})$/.test(part)));
  const names = kept(template);
  return broken || new Set(names).size < names.length ? [problem(path, 'bad-template', { template })] : [];
}

const REGISTRY = /^(?:ac|co|com|edu|go|gov|gr|lg|ne|net|or|org)$/;

/** What a host's wildcards stand before must be one owner's: `*.jp` and `*.co.jp` are everybody's. */
function hostProblems(host: string, path: string): RecipeProblem[] {
  const parts = host.split('.');
  const wild = parts.findLastIndex((part) => /[*{]/.test(part));
  const [first = '', last = ''] = [parts.at(-2), parts.at(-1)];
  const least = last === 'localhost' ? 1 : last.length === 2 && REGISTRY.test(first) ? 3 : 2;
  const open = wild >= 0 && parts.length - 1 - wild < least;
  return [...templateProblems(host, path, '.'), ...(open ? [problem(path, 'host-too-wide', { host })] : [])];
}

function pageProblems(page: RecipePage, index: number, data: RecipeData): RecipeProblem[] {
  const at = `pages.${index}`;
  const templates: [path: string, template: string, by?: string][] = [
    ...[page.path ?? []]
      .flat()
      .map((one, i): [string, string, string] => [`${at}.path${Array.isArray(page.path) ? `.${i}` : ''}`, one, '/']),
    ...[page.hash ?? []]
      .flat()
      .map((one, i): [string, string, string] => [`${at}.hash${Array.isArray(page.hash) ? `.${i}` : ''}`, one, '/']),
    ...Object.entries(page.query ?? {}).map(([key, one]): [string, string] => [`${at}.query.${key}`, one]),
    ...Object.entries(page.hashQuery ?? {}).map(([key, one]): [string, string] => [`${at}.hashQuery.${key}`, one]),
  ];
  const found = templates.flatMap(([path, template, by]) => templateProblems(template, path, by));
  for (const [i, host] of (page.hosts ?? []).entries()) found.push(...hostProblems(host, `${at}.hosts.${i}`));
  if (templates.length === 0) return [...found, problem(at, 'nothing-to-match')];
  if (page.as === 'none') return found;

  const names = new Set(['host', ...[...data.hosts, ...templates.map(([, template]) => template)].flatMap(kept)]);
  // Of several forms of a path or a hash each must tell the id, where nothing else does.
  const alternatives = [page.path, page.hash].map((forms) => [forms ?? []].flat());
  const always = [...Object.values(page.query ?? {}), ...Object.values(page.hashQuery ?? {})].some((one) =>
    kept(one).includes('id'),
  );
  const told = always || alternatives.some((forms) => forms.length > 0 && forms.every((one) => kept(one).includes('id')));
  if (!told) found.push(problem(at, 'no-id'));
  const named: [string, string][] = [
    ...Object.keys(page.only ?? {}).map((name): [string, string] => [`${at}.only.${name}`, name]),
    ...Object.keys(page.never ?? {}).map((name): [string, string] => [`${at}.never.${name}`, name]),
    ...kept(page.tenant ?? '').map((name): [string, string] => [`${at}.tenant`, name]),
    ...(page.choose === undefined ? [] : [[`${at}.choose`, page.choose] as [string, string]]),
    ...(page.tenant === undefined ? kept(data.tenant).map((name): [string, string] => ['tenant', name]) : []),
  ];
  for (const [path, name] of named) if (!names.has(name)) found.push(problem(path, 'not-kept', { name, page: index }));
  const unsure = page.confidence === 'needs-confirmation' || page.choose !== undefined;
  if (unsure && !page.confirm?.length) found.push(problem(`${at}.confirm`, 'confirm-missing'));
  return found;
}

/** What the schema cannot see: how the parts of a recipe hang together. */
export function recipeRules(data: RecipeData): RecipeProblem[] {
  const { hosts, selfHosted, sandboxHosts = [], health } = data;
  return [
    ...(hosts.length === 0 && !selfHosted ? [problem('hosts', 'host-missing')] : []),
    ...hosts.flatMap((host, i) => hostProblems(host, `hosts.${i}`)),
    ...sandboxHosts.flatMap((host, i) => hostProblems(host, `sandboxHosts.${i}`)),
    ...templateProblems(data.tenant, 'tenant'),
    ...templateProblems(data.address, 'address'),
    ...(kept(data.address).includes('id') ? [] : [problem('address', 'no-id')]),
    ...data.pages.flatMap((page, index) => pageProblems(page, index, data)),
    ...(health.present.length + health.absent.length === 0 ? [problem('health', 'no-self-test')] : []),
  ];
}
