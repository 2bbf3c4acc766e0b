import type { ProductRelation } from '@/lib/domain/playbook/catalogue';
import type { PlaybookProblem } from '@/lib/domain/playbook/problem';
import { allExist, type Book, type Check, mustExist, problem } from './problems';

/** Ways from one product to another that lead up or belong to: going round in a circle they would mean nothing. */
const DIRECTED: readonly ProductRelation['kind'][] = ['up-sell', 'accessory'];

/** Relations of one kind that close a circle with those before them. */
function circles(relations: readonly ProductRelation[], kind: ProductRelation['kind']): PlaybookProblem[] {
  const next = new Map<string, string[]>();
  const reaches = (from: string, to: string): boolean => {
    const seen = new Set([from]);
    for (const one of seen) for (const other of next.get(one) ?? []) seen.add(other);
    return seen.has(to);
  };
  return relations.flatMap(({ from, to, kind: own, bothWays }, index) => {
    if (own !== kind || from === to) return [];
    const closes = bothWays || reaches(to, from);
    next.set(from, [...(next.get(from) ?? []), to]);
    return closes ? [problem(`relations.${index}`, 'relation-cycle', { from, to })] : [];
  });
}

function checkRelations(book: Book): PlaybookProblem[] {
  const { relations } = book.playbook;
  return [
    ...relations.flatMap(({ from, to }, index) => [
      ...mustExist(book, 'products', from, `relations.${index}.from`),
      ...mustExist(book, 'products', to, `relations.${index}.to`),
      ...(from === to ? [problem(`relations.${index}.to`, 'relation-to-itself')] : []),
    ]),
    ...DIRECTED.flatMap((kind) => circles(relations, kind)),
  ];
}

function checkRivals(book: Book): PlaybookProblem[] {
  return book.playbook.rivals.flatMap(({ productId }, index) =>
    mustExist(book, 'products', productId, `rivals.${index}.productId`),
  );
}

function checkPlans(book: Book): PlaybookProblem[] {
  const onRung = new Map<string, string>();
  return book.playbook.plans.flatMap((plan, index) => {
    const path = `plans.${index}`;
    const rung = `${plan.rank} ${plan.productId}`;
    const twin = onRung.get(rung);
    onRung.set(rung, plan.id);
    return [
      ...mustExist(book, 'products', plan.productId, `${path}.productId`),
      ...mustExist(book, 'priceModels', plan.priceModelId, `${path}.priceModelId`),
      ...allExist(book, 'features', plan.featureIds, `${path}.featureIds`),
      ...Object.keys(plan.included).flatMap((id) => mustExist(book, 'metrics', id, `${path}.included.${id}`)),
      ...(twin === undefined ? [] : [problem(`${path}.rank`, 'same-rank', { id: twin })]),
    ];
  });
}

function checkAddOns(book: Book): PlaybookProblem[] {
  return book.playbook.addOns.flatMap((addOn, index) => {
    const path = `addOns.${index}`;
    return [
      ...mustExist(book, 'products', addOn.productId, `${path}.productId`),
      ...mustExist(book, 'priceModels', addOn.priceModelId, `${path}.priceModelId`),
      ...allExist(book, 'plans', addOn.planIds, `${path}.planIds`),
      ...mustExist(book, 'metrics', addOn.grants?.metricId, `${path}.grants.metricId`),
      ...allExist(book, 'features', addOn.featureIds ?? [], `${path}.featureIds`),
      ...(addOn.kind === 'capacity' && !addOn.grants ? [problem(`${path}.grants`, 'grants-missing')] : []),
    ];
  });
}

function checkPrices({ playbook }: Book): PlaybookProblem[] {
  const used = new Set([...playbook.plans, ...playbook.addOns].map(({ priceModelId }) => priceModelId));
  const { currency } = playbook;
  return playbook.priceModels.flatMap((model, index) => [
    ...(model.currency === currency ? [] : [problem(`priceModels.${index}.currency`, 'wrong-currency', { currency })]),
    ...(used.has(model.id) ? [] : [problem(`priceModels.${index}`, 'price-unused', { id: model.id })]),
  ]);
}

/** Products, their ladders, add-ons and prices lead to each other, none in a circle, all in one currency. */
export const checkCatalogue: Check = (book) => [
  ...checkRelations(book),
  ...checkRivals(book),
  ...checkPlans(book),
  ...checkAddOns(book),
  ...checkPrices(book),
];
