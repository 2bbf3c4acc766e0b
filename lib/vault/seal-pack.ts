import { COST, type Cost, keyOf } from './cost';
import { type Head, headBytes, type SealedPack } from './sealed-pack';

export interface SealRequest {
  /** What is to be sealed, as text. */
  text: string;
  pin: string;
  madeAtMs: number;
  expiresAtMs: number;
  /** How many accounts are in it. */
  accounts: number;
  /** Less in tests alone. */
  cost?: Cost;
}

const SALT_BYTES = 16;
const NONCE_BYTES = 12;

/** Seals a text under a PIN (AES-256-GCM; the key by scrypt, a salt and a nonce of its own each time) together with its end. */
export async function sealPack({ text, pin, madeAtMs, expiresAtMs, accounts, cost = COST }: SealRequest): Promise<SealedPack> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const { key, check } = await keyOf(pin, salt, cost);
  const head: Head = { format: 1, madeAtMs, expiresAtMs, accounts, cost, salt, nonce, check: new Uint8Array(check) };
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: headBytes(head) },
    key,
    new TextEncoder().encode(text),
  );
  return { head, data: new Uint8Array(sealed), tries: 0, waitUntilMs: 0 };
}
