import { isRecord, type RawRecord } from '../../read-leaves';

/** Mail services where a domain says nothing of the company. */
const SHARED =
  'gmail.com yahoo.co.jp yahoo.com outlook.com outlook.jp hotmail.com icloud.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp'.split(
    ' ',
  );

/** Is a response of the account? Undefined: it does not say whose it is. */
export type IsOwn = (response: RawRecord) => boolean | undefined;

const addressOf = ({ person }: RawRecord): string | undefined =>
  isRecord(person) && typeof person.email === 'string' ? person.email.toLowerCase() : undefined;

/**
 * How responses of an account are told from others: by a property that holds its id, by one person's address, or by the domain of
 * addresses. Null: by this key none could be told, as with the domain of a mail service that anybody uses.
 */
export function ownBy(key: string, property: string | undefined): IsOwn | null {
  if (property !== undefined) {
    return ({ person_properties: properties }) => {
      if (!isRecord(properties)) return undefined;
      const said = Object.hasOwn(properties, property) ? properties[property] : undefined;
      return typeof said === 'string' || typeof said === 'number' ? String(said) === key : false;
    };
  }
  const lower = key.toLowerCase();
  if (lower.includes('@')) {
    return (response) => {
      const address = addressOf(response);
      return address === undefined ? undefined : address === lower;
    };
  }
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(lower) || SHARED.includes(lower)) return null;
  return (response) => {
    const address = addressOf(response);
    const domain = address?.slice(address.lastIndexOf('@') + 1);
    return domain === undefined ? undefined : domain === lower || domain.endsWith(`.${lower}`);
  };
}
