/** Legal forms in Japanese, as NFKC writes them (㈱ becomes (株)). They stand before the name or after it. */
const FORM_JA =
  /(?:特例)?(?:株式|有限|合同|合資|合名)会社|(?:一般|公益)(?:社団|財団)法人|(?:社会福祉|学校|独立行政|国立大学)法人|医療法人(?:社団|財団)?|\((?:株|有|同|資|名|社|財|医|学|福|独)\)/u;

/** Legal forms in Latin letters, after the name: one or several, e.g. "Co., Ltd.", "Pte. Ltd.", "K.K.". */
const FORM_LATIN =
  /(?:[\s,.]+(?:company|co|corporation|corp|incorporated|inc|limited|ltd|llc|llp|plc|k\.?\s?k|g\.?\s?k|gmbh|ag|s\.?a|b\.?v|n\.?v|pte|pty))+[\s,.]*$/iu;

/** A branch, a plant or an office of a company is that company. */
const BRANCH = /[\s_/]\S*(?:支店|支社|支部|工場|営業所|事業所|事業部|本社|本店|本部|出張所)$/u;

const MARKS = /[\s,.・･'"’‘“”‐‑–—―()[\]【】「」&+/-]/gu;

const squeeze = (name: string) => name.replace(MARKS, '').toLocaleLowerCase('en');

/** What stands before a legal form in the middle of a name, e.g. `見本精密株式会社 名古屋工場`; else the name without its form. */
function withoutForm(name: string): string {
  const [before = '', ...rest] = name.split(FORM_JA);
  return before.trim() === '' ? rest.join('') : before;
}

/** Asked again and again for the same names: of one listener against each voice. */
const KEYS = new Map<string, string>();
const MOST_KEYS = 1024;

function makeKey(name: string): string {
  const plain = name.normalize('NFKC').trim();
  return squeeze(withoutForm(plain.replace(BRANCH, '')).replace(FORM_LATIN, '')) || squeeze(plain);
}

/**
 * One company under its ways of writing: width, case, spaces, punctuation, the legal form before or after it, and branches do not count. A
 * name that is nothing but a legal form stays as it is. Equal keys are one company; unequal ones may still be (another script, a short name).
 */
export function companyKey(name: string): string {
  const known = KEYS.get(name);
  if (known !== undefined) return known;
  const key = makeKey(name);
  if (KEYS.size >= MOST_KEYS) KEYS.clear();
  KEYS.set(name, key);
  return key;
}

export const sameCompany = (one: string, other: string): boolean => companyKey(one) === companyKey(other);

/** Under this many characters a key is found in any text by accident. */
const SHORTEST_KEY = 3;

/** Is the company named in the text, however it is written there? */
export function namesCompany(text: string, company: string): boolean {
  const key = companyKey(company);
  return key.length >= SHORTEST_KEY && squeeze(text.normalize('NFKC')).includes(key);
}
