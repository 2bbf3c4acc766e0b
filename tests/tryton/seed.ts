import { ensure } from './ensure';
import { type TrytonClient, trytonDate, trytonDecimal } from './rpc';
import { type Base, colleague, seedBase } from './seed-base';
import { type ProductCode, type SampleParty, sampleCompanies, samplePeople, sampleProducts } from './seed-data';
import { plannedSales, plannedSubscriptions } from './seed-plan';

/** Fills a fresh database with the sample business; on a filled one it finds everything there and changes nothing. */
export async function seed(client: TrytonClient, password: string): Promise<void> {
  await finishConfiguration(client);
  const base = await seedBase(client);
  const parties = await seedParties(client, base);
  await seedSales(client, base, parties);
  await seedSubscriptions(client, base, parties);
  await seedColleague(client, base, password);
}

/** An open item makes the web client start the module-configuration wizard at every sign-in. */
async function finishConfiguration(client: TrytonClient): Promise<void> {
  const open = await client.search('ir.module.config_wizard.item', [['state', '=', 'open']]);
  if (open.length > 0) await client.call('model.ir.module.config_wizard.item.write', open, { state: 'done' });
}

type Ids = ReadonlyMap<string, number>;

interface PartyAddress {
  address: number;
}

async function seedParties(client: TrytonClient, { country }: Base): Promise<Map<string, PartyAddress & { id: number }>> {
  const all = [...sampleCompanies, ...samplePeople];
  const categories = await ensure(
    client,
    'party.category',
    'name',
    [...new Set(all.map((one) => one.category))].map((name) => ({ name })),
  );
  const ids = await ensure(
    client,
    'party.party',
    'name',
    all.map((party) => partyRecord(party, country, categories)),
  );
  const records = await client.read('party.party', [...ids.values()], ['name', 'addresses']);
  return new Map(
    records.map((record) => {
      const [address] = record.addresses as readonly number[];
      return [String(record.name), { id: record.id, address: address ?? 0 }];
    }),
  );
}

const partyRecord = (party: SampleParty, country: number, categories: Ids) => ({
  name: party.name,
  code: party.code,
  categories: [['add', [categories.get(party.category)]]],
  addresses: [['create', [{ street: party.street, city: party.city, postal_code: party.postalCode, country }]]],
  contact_mechanisms: [
    [
      'create',
      [
        { type: 'phone', value: party.phone },
        { type: 'email', value: `info@${party.domain}` },
        { type: 'website', value: `https://${party.domain}` },
      ],
    ],
  ],
});

const priceOf = (code: ProductCode) => trytonDecimal(String(sampleProducts.find((one) => one.code === code)?.price ?? 0));

async function seedSales(client: TrytonClient, base: Base, parties: Awaited<ReturnType<typeof seedParties>>): Promise<void> {
  const wanted = plannedSales.map((sale) => ({
    reference: sale.reference,
    party: parties.get(sale.party)?.id,
    invoice_address: parties.get(sale.party)?.address,
    shipment_address: parties.get(sale.party)?.address,
    company: base.company,
    currency: base.currency,
    sale_date: trytonDate(sale.date),
    invoice_method: 'manual',
    shipment_method: 'manual',
    lines: [
      [
        'create',
        sale.lines.map(({ product, quantity }) => ({
          product: base.products.get(product),
          quantity,
          unit: base.unit,
          unit_price: priceOf(product),
        })),
      ],
    ],
  }));
  const ids = [...(await ensure(client, 'sale.sale', 'reference', wanted)).values()];
  await advance(client, 'sale.sale', ids, ['draft', 'quote'], ['quotation', 'confirm']);
}

async function seedSubscriptions(
  client: TrytonClient,
  base: Base,
  parties: Awaited<ReturnType<typeof seedParties>>,
): Promise<void> {
  const wanted = plannedSubscriptions.map((one) => ({
    reference: one.reference,
    party: parties.get(one.party)?.id,
    invoice_address: parties.get(one.party)?.address,
    company: base.company,
    currency: base.currency,
    start_date: trytonDate(one.start),
    end_date: one.end === null ? null : trytonDate(one.end),
    invoice_start_date: trytonDate(one.start),
    invoice_recurrence: base.recurrences.get(one.invoiced),
    lines: [
      [
        'create',
        one.lines.map(({ product, quantity }) => ({
          service: base.services.get(product),
          quantity,
          unit: base.unit,
          unit_price: priceOf(product),
          start_date: trytonDate(one.start),
          end_date: one.end === null ? null : trytonDate(one.end),
          consumption_recurrence: base.recurrences.get('Monthly'),
        })),
      ],
    ],
  }));
  const ids = await ensure(client, 'sale.subscription', 'reference', wanted);
  const running = plannedSubscriptions.filter((one) => one.state === 'running').map((one) => ids.get(one.reference) ?? 0);
  await advance(client, 'sale.subscription', running, ['draft', 'quote'], ['quotation', 'run']);
}

/** Presses a button for those records that still stand before it. */
async function advance(
  client: TrytonClient,
  model: string,
  ids: readonly number[],
  ...steps: readonly [state: string, button: string][]
) {
  for (const [state, button] of steps) {
    const waiting = await client.search(model, [
      ['id', 'in', ids],
      ['state', '=', state],
    ]);
    if (waiting.length > 0) await client.call(`model.${model}.${button}`, waiting);
  }
}

async function seedColleague(client: TrytonClient, { company }: Base, password: string): Promise<void> {
  const groups = await client.search('res.group', [['name', 'in', ['Sales', 'Party Administration']]]);
  await ensure(client, 'res.user', 'login', [
    { ...colleague, password, companies: [['add', [company]]], company, groups: [['add', groups]] },
  ]);
}
