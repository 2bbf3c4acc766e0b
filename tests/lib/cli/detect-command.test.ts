import { describe, expect, it } from 'vitest';
import { detectCommand } from '@/lib/cli/detect-command';
import { Language } from '@/lib/domain/language';
import { loadMessages } from '@/lib/i18n/messages';
import { houseRecipe } from '../crm/house-recipe';
import { runCommand } from './terminal';

await Promise.all(Language.options.map(loadMessages));

const HUBSPOT = 'https://app-eu1.hubspot.com/contacts/147893286/record/0-2/421290981567';
const HOUSE = 'https://crm.example.co.jp/#mihon/model/party.party/7';
const run = (args: string[], files: Record<string, string> = {}) => runCommand(detectCommand, args, files);
const linesOf = (out: string) => out.trimEnd().split('\n');

describe('npm run detect', () => {
  it('prints one line an address, in their order, null where it is none', async () => {
    const { code, out, error } = await run([
      HUBSPOT,
      'https://app-eu1.hubspot.com/contacts/147893286/objects/0-2/views/all/list',
      'https://mihon.lightning.force.com/lightning/r/Account/0015g00000Tsugi/view',
      'https://erp.example.co.jp/odoo/crm/5/res.partner/12',
      '--json',
    ]);
    expect(linesOf(out)).toEqual([
      '{"crm":"hubspot","tenant":"147893286","accountId":"421290981567","confidence":"address"}',
      'null',
      '{"crm":"salesforce","tenant":"mihon.my.salesforce.com","accountId":"0015g00000TsugiAAB","confidence":"address"}',
      '{"crm":"odoo","tenant":"erp.example.co.jp","accountId":"12","confidence":"needs-confirmation"}',
    ]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
  });

  it('says of a page in an account’s workspace that it is not the account’s own', async () => {
    const workspace = encodeURIComponent('/lightning/r/Account/0015g00000TsugiAAB/view');
    const { out } = await run([
      `https://mihon.lightning.force.com/lightning/r/Case/5005g00000CasesAAB/view?ws=${workspace}`,
      '--json',
    ]);
    expect(JSON.parse(out)).toMatchObject({ confidence: 'needs-confirmation', as: 'parent' });
  });

  it('reads addresses from standard input, in their place among the others', async () => {
    const { code, out } = await run(['about:blank', '-', HUBSPOT, '--json'], { '-': `\uFEFF${HUBSPOT}\r\n\n  ${HOUSE}  \n` });
    expect(linesOf(out).map((line) => JSON.parse(line)?.crm ?? null)).toEqual([null, 'hubspot', null, 'hubspot']);
    expect(code).toBe(0);
  });

  it('prints null for what is no address, says which, and goes on', async () => {
    const { code, out, error } = await run(['mihon', HUBSPOT, '--json']);
    expect(linesOf(out)[0]).toBe('null');
    expect(JSON.parse(linesOf(out)[1] ?? '')).toMatchObject({ crm: 'hubspot' });
    expect(error).toBe('address 1: expected an address such as https://app.example.com/, received "mihon"\n');
    expect(code).toBe(2);
  });

  it('knows the CRM of a recipe that is handed in, before those that ship', async () => {
    const files = { 'house.json': JSON.stringify(houseRecipe) };
    const { out } = await run([HOUSE, '--recipe', 'house.json', '--json'], files);
    expect(out).toBe('{"crm":"house","tenant":"crm.example.co.jp/mihon","accountId":"7","confidence":"address"}\n');
    const own = JSON.stringify({ ...houseRecipe, id: 'hubspot', hosts: ['app-eu1.hubspot.com'] });
    expect((await run([HUBSPOT, '--recipe', 'own.json', '--json'], { 'own.json': own })).out).toBe('null\n');
  });

  it('reads for people too', async () => {
    expect((await run([HUBSPOT, 'about:blank'])).out).toBe('hubspot\t147893286\t421290981567\taddress\n-\n');
  });

  it.each([
    [[], /^expected an address/],
    [['--nonsense'], /nonsense/],
    [['-', '-'], /^-: standard input is read once/],
    [['-', '--recipe', '-'], /^-: standard input/],
    [[HUBSPOT, '--lang', 'fr'], /^--lang: expected ja or en/],
    [[HUBSPOT, '--recipe', 'gone.json'], /^gone\.json: cannot be read \(ENOENT\)/],
    [[HUBSPOT, '--recipe', 'bad.json'], /^bad\.json: hosts: names no host/],
    [[HUBSPOT, '--recipe', 'bad.json', '--lang', 'ja'], /^bad\.json: hosts: ホストがなく/],
  ])('refuses %j and prints nothing else', async (args, message) => {
    const bad = JSON.stringify({ ...houseRecipe, hosts: [], selfHosted: false });
    const { code, out, error } = await run(args, { '-': '', 'bad.json': bad });
    expect(error).toMatch(message);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it('explains itself', async () => {
    const { code, out } = await run(['--help']);
    expect(out).toContain('npm run detect');
    expect(code).toBe(0);
  });
});
