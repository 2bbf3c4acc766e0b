import { makeId } from './salesforce-id';
import type { TableStore } from './table-store';

/** What the fictional vendor sells, by the code its playbook uses. */
const PRODUCTS: readonly (readonly [code: string, name: string])[] = [
  ['work', '見本ワーク'],
  ['sign', '見本サイン'],
  ['minutes', '見本AI議事録'],
  ['insight', '見本インサイト'],
  ['storage-100', 'ストレージ追加 100 GB'],
  ['automation-1000', '自動化 1,000 回追加'],
  ['api-pack', 'API パック'],
  ['premium-support', 'プレミアムサポート'],
  ['onboarding-pro', '導入支援 Pro'],
  ['audit-log', '監査ログ'],
  ['sso', 'シングルサインオン'],
  ['sandbox', 'サンドボックス'],
  ['work-standard', '見本ワーク Standard'],
  ['work-business', '見本ワーク Business'],
];

/** The record id of a product by its code. */
export function productId(code: string): string {
  const n = PRODUCTS.findIndex(([known]) => known === code);
  if (n < 0) throw new RangeError(`No product with the code ${code}.`);
  return makeId('01t', n + 1);
}

export function enterProducts(store: TableStore): void {
  for (const [code, name] of PRODUCTS) store.add('Product2', { Id: productId(code), Name: name, ProductCode: code });
}
