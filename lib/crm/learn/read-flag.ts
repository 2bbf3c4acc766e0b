import { joined, plainText, type Read, read, unread } from './plain-text';

const YES = /^(true|yes|y|on|enabled|active|1|はい|有|有り|あり|有効|済|済み|する|利用中|[○〇◯✓✔☑●])$/;
const NO = /^(false|no|n|off|disabled|inactive|0|いいえ|無|無し|なし|無効|未|しない|[×✕✗✘☐])$/;

/** Yes or no in the words and signs of a page. */
export function readFlag(text: string): Read<boolean> {
  const word = (joined(plainText(text)) ?? '').toLowerCase();
  if (YES.test(word)) return read(true);
  return NO.test(word) ? read(false) : unread('not-a-flag');
}
