import { ensure } from './ensure';
import { type TrytonClient, trytonDate, trytonDecimal } from './rpc';
import { type ProductCode, sampleProducts } from './seed-data';

/** What every sale and subscription points at. */
export interface Base {
  company: number;
  currency: number;
  country: number;
  unit: number;
  products: ReadonlyMap<string, number>;
  services: ReadonlyMap<ProductCode, number>;
  recurrences: ReadonlyMap<string, number>;
}

/** The second user: signs in to the same database and sees the same customers. */
export const colleague = { login: 'hanako', name: '見本 花子 (Sales)' };

/** The vendor itself, its currency, units, products, services and rhythms of billing. */
export async function seedBase(client: TrytonClient): Promise<Base> {
  const yen = { code: 'JPY', name: 'Japanese Yen', symbol: '¥', digits: 0, rounding: trytonDecimal('1') };
  const rates = [['create', [{ date: trytonDate('2020-01-01'), rate: trytonDecimal('1') }]]];
  const currency = only(await ensure(client, 'currency.currency', 'code', [{ ...yen, rates }]));
  const country = only(await ensure(client, 'country.country', 'code', [{ code: 'JP', name: 'Japan' }]));
  const company = await seedCompany(client, currency);
  const unit = (await client.search('product.uom', [['name', '=', 'Unit']]))[0];
  if (unit === undefined) throw new Error('Tryton has no unit of measure called "Unit": its product module has changed.');
  const products = await seedProducts(client, unit);
  const recurrences = await ensure(
    client,
    'sale.subscription.recurrence.rule.set',
    'name',
    (['Monthly', 'Yearly'] as const).map((name) => ({
      name,
      rules: [['create', [{ freq: name.toLowerCase(), interval: 1 }]]],
    })),
  );
  const services = await seedServices(client, products, recurrences.get('Monthly') ?? 0);
  return { company, currency, country, unit, products, services, recurrences };
}

async function seedCompany(client: TrytonClient, currency: number): Promise<number> {
  const party = only(await ensure(client, 'party.party', 'name', [{ name: '見本クラウド株式会社' }]));
  const company = only(await ensure(client, 'company.company', 'party', [{ party, currency }]));
  await client.call('model.res.user.write', [client.userId], { companies: [['add', [company]]], company });
  client.context = { ...client.context, company };
  return company;
}

async function seedProducts(client: TrytonClient, unit: number): Promise<ReadonlyMap<string, number>> {
  const known = await ensure.known(client, 'product.product', 'code');
  const missing = sampleProducts.filter(({ code }) => !known.has(code));
  await client.create(
    'product.template',
    missing.map(({ code, name, price }) => ({
      name,
      type: 'service',
      default_uom: unit,
      sale_uom: unit,
      salable: true,
      list_price: trytonDecimal(String(price)),
      products: [['create', [{ suffix_code: code }]]],
    })),
  );
  return ensure.known(client, 'product.product', 'code');
}

async function seedServices(client: TrytonClient, products: ReadonlyMap<string, number>, consumption_recurrence: number) {
  const sold = sampleProducts.filter(({ code }) => code !== 'onboarding-pro' && code !== 'training-day');
  const wanted = sold.map(({ code }) => ({ product: products.get(code) ?? 0, consumption_recurrence }));
  const byProduct = await ensure(client, 'sale.subscription.service', 'product', wanted);
  return new Map(sold.map(({ code }): [ProductCode, number] => [code, byProduct.get(String(products.get(code))) ?? 0]));
}

function only(ids: ReadonlyMap<string, number>): number {
  const [id] = ids.values();
  if (id === undefined) throw new Error('Tryton kept nothing of what it was told to create.');
  return id;
}
