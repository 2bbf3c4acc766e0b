import { type Baskets, basketsOf } from '@/lib/learning/affinity/baskets';
import { companionsOf } from '@/lib/learning/affinity/companions';
import { frequentItemsets } from '@/lib/learning/affinity/frequent-itemsets';
import { leastCount } from '@/lib/learning/affinity/least-count';
import { testPairs } from '@/lib/learning/affinity/pair-significance';
import { recommenderOf } from '@/lib/learning/affinity/recommend';
import { rulesOf } from '@/lib/learning/affinity/rules';
import { readBaskets } from './affinity-baskets';
import { AFFINITY_HELP } from './affinity-help';
import { affinityJson, type Mined } from './affinity-json';
import { type AffinityOptions, affinityOptions } from './affinity-options';
import { queryLines } from './affinity-query';
import { affinityText } from './affinity-text';
import { type CommandIo, EXIT_OK, refuse } from './command';
import { nameOf } from './files';
import { bad, type Input } from './read-input';

/** More pairs than this are not tested: the tests would fill the memory. */
const PAIR_LIMIT = 5_000_000;

/** `affinity`: prints what is owned together, or what to offer beside each basket of a query. Resolves to the exit code. */
export async function affinityCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const read = affinityOptions(args);
  if (!read.ok) return refuse(io, read);
  const options = read.value;
  if (options === null) {
    io.write(AFFINITY_HELP);
    return EXIT_OK;
  }
  const lists = await readBaskets(io, options.baskets);
  if (!lists.ok) return refuse(io, lists);
  const baskets = basketsOf(lists.value.map(({ items }) => items));
  if (baskets.catalogue.length === 0)
    return refuse(io, bad(`${nameOf(options.baskets)}: line 1: expected items, no line has any`));
  if (options.query !== undefined) return recommend(io, options.query, baskets, options);
  const mined = mine(baskets, options, true);
  if (!mined.ok) return refuse(io, mined);
  io.write(
    options.json ? `${JSON.stringify(affinityJson(mined.value, options), null, 2)}\n` : affinityText(mined.value, options),
  );
  return EXIT_OK;
}

async function recommend(io: CommandIo, file: string, baskets: Baskets, options: AffinityOptions): Promise<number> {
  const queries = await readBaskets(io, file);
  if (!queries.ok) return refuse(io, queries);
  const mined = mine(baskets, options, false);
  if (!mined.ok) return refuse(io, mined);
  const recommender = recommenderOf(companionsOf(baskets), mined.value.rules);
  for (const lines of queryLines(queries.value, baskets, recommender, options)) io.write(lines);
  return EXIT_OK;
}

function mine(baskets: Baskets, options: AffinityOptions, tested: boolean): Input<Mined> {
  const { significance, maxSize, minConfidence, consequents } = options;
  const { minSupport, samples } = significance;
  const itemsets = frequentItemsets(baskets, { minSupport, ...(maxSize === undefined ? {} : { maxSize }) });
  if (itemsets === undefined) return bad('--min-support: more than 250,000 itemsets: raise it, or set --max-size');
  const rules = rulesOf(itemsets, baskets.n, { minConfidence, consequents });
  if (!tested || samples === 0) return { ok: true, value: { baskets, itemsets, rules, tests: undefined } };
  const least = leastCount(minSupport, baskets.n);
  const frequent = baskets.counts.filter((count) => count >= least).length;
  if ((frequent * (frequent - 1)) / 2 > PAIR_LIMIT) {
    return bad(`--min-support: the pairs of ${frequent} items are too many to test: raise it, or set --samples 0`);
  }
  return { ok: true, value: { baskets, itemsets, rules, tests: testPairs(baskets, significance) } };
}
