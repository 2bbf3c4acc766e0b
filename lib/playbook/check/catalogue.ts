import type { PriceModel } from '@/lib/domain/playbook/price-model';
import type { PlaybookProblem } from '../load-playbook';
import { type Check, has, mustExist, problem } from './problems';

function checkTiers(model: PriceModel, path: string): PlaybookProblem[] {
  if (model.kind !== 'volume' && model.kind !== 'graduated') return [];
  let before = 0;
  return model.tiers.flatMap(({ upTo }, index) => {
    const isLast = index === model.tiers.length - 1;
    const at = `${path}.tiers.${index}.upTo`;
    if (isLast) return upTo === null ? [] : [problem(at, 'the last tier has no end: null')];
    if (upTo === null) return [problem(at, 'only the last tier is without an end')];
    const ordered = upTo > before;
    before = upTo;
    return ordered ? [] : [problem(at, 'tiers rise')];
  });
}

/** Products, their ladders, add-ons and prices lead to each other; tiers rise and end open; one currency. */
export const checkCatalogue: Check = (playbook) => [
  ...playbook.relations.flatMap(({ from, to }, index) => [
    ...mustExist(playbook, 'products', from, `relations.${index}.from`),
    ...mustExist(playbook, 'products', to, `relations.${index}.to`),
  ]),
  ...playbook.plans.flatMap((plan, index) => {
    const path = `plans.${index}`;
    const twin = playbook.plans.find((other) => other !== plan && other.productId === plan.productId && other.rank === plan.rank);
    return [
      ...mustExist(playbook, 'products', plan.productId, `${path}.productId`),
      ...mustExist(playbook, 'priceModels', plan.priceModelId, `${path}.priceModelId`),
      ...plan.featureIds.flatMap((id, at) => mustExist(playbook, 'features', id, `${path}.featureIds.${at}`)),
      ...Object.keys(plan.included).flatMap((id) => mustExist(playbook, 'metrics', id, `${path}.included.${id}`)),
      ...(twin ? [problem(`${path}.rank`, `"${twin.id}" stands on the same rung`)] : []),
    ];
  }),
  ...playbook.addOns.flatMap((addOn, index) => {
    const path = `addOns.${index}`;
    return [
      ...mustExist(playbook, 'products', addOn.productId, `${path}.productId`),
      ...mustExist(playbook, 'priceModels', addOn.priceModelId, `${path}.priceModelId`),
      ...addOn.planIds.flatMap((id, at) => mustExist(playbook, 'plans', id, `${path}.planIds.${at}`)),
      ...mustExist(playbook, 'metrics', addOn.grants?.metricId, `${path}.grants.metricId`),
      ...(addOn.featureIds ?? []).flatMap((id, at) => mustExist(playbook, 'features', id, `${path}.featureIds.${at}`)),
      ...(addOn.kind === 'capacity' && !addOn.grants ? [problem(`${path}.grants`, 'a capacity add-on says what it adds')] : []),
    ];
  }),
  ...playbook.priceModels.flatMap((model, index) => {
    const path = `priceModels.${index}`;
    const used =
      playbook.plans.some((p) => p.priceModelId === model.id) || playbook.addOns.some((a) => a.priceModelId === model.id);
    return [
      ...checkTiers(model, path),
      ...(model.currency === playbook.currency
        ? []
        : [problem(`${path}.currency`, `the playbook sells in ${playbook.currency}`)]),
      ...(used ? [] : [problem(path, 'no plan and no add-on has this price')]),
    ];
  }),
  ...playbook.offers.flatMap((offer, index) =>
    offer.metricId === undefined || has(playbook, 'metrics', offer.metricId)
      ? []
      : [problem(`offers.${index}.metricId`, `"${offer.metricId}" is not among metrics`)],
  ),
];
