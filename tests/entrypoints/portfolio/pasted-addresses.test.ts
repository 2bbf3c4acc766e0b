import { expect, it } from 'vitest';
import { pastedAddresses } from '@/entrypoints/portfolio/pasted-addresses';
import { recipes } from '@/lib/crm/registry';
import { makeId } from '@/tests/demo-crm/data/salesforce-id';

const book = { crm: 'salesforce', tenant: 'mihon.my.salesforce.com' };
const page = (id: string, host = 'mihon') => `https://${host}.lightning.force.com/lightning/r/Account/${id}/view`;
const link = (href: string) => `<a href="${href}">見本</a>`;

it('finds the accounts of this organisation behind the links of a list, each once, and nothing else', () => {
  const [one, two] = [page('0015g00000TsugiAAB'), page(makeId('001', 2))];
  const others = [
    page('0015g00000TsugiAAD', 'yoso'),
    page('0015g00000TsugiAAB').replace('Account', 'Contact'),
    '/somewhere',
    'javascript:0',
  ];
  const html = `<meta charset="utf-8"><table>${[one, ...others, two, one].map((href) => `<tr><td>${link(href)}</td></tr>`).join('')}</table>`;
  expect(pastedAddresses(html, book, recipes)).toEqual([one, two]);
  expect(pastedAddresses('', book, recipes)).toEqual([]);
  expect(pastedAddresses('見本精密工業株式会社', book, recipes)).toEqual([]);
});
