import { recordId } from '../salesforce/record-id';

/** Where a word stands in an id's place, it is a page for making records or a list of them. */
const NO_RECORD = /^(?:new|create|add|edit|list|index|import|undefined|null|0+)$/i;

/** A record's id in the one form it is kept in; undefined where it has none of the shapes. */
export function readRecordId(text: string, shapes: readonly string[]): string | undefined {
  const bare = text.replace(/^\{(.*)\}$/, '$1');
  for (const shape of shapes) {
    const [kind, detail = ''] = shape.split(':');
    if (kind === 'digits' && /^[1-9]\d{0,19}$/.test(text)) return text;
    if (kind === 'uuid' && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(bare) && /[1-9a-f]/i.test(bare)) {
      return bare.toLowerCase();
    }
    if (kind === 'hex' && /^[\da-f]+$/i.test(text) && text.length === Number(detail)) return text.toLowerCase();
    if (kind === 'prefix' && text.startsWith(detail) && /^\w{1,99}$/.test(text.slice(detail.length))) return text;
    if (kind === 'free' && /^[\w.~-]+$/.test(text) && text.length <= Number(detail) && !NO_RECORD.test(text)) return text;
    const found = kind === 'salesforce' && recordId(text, detail);
    if (found && 'id' in found) return found.id;
  }
  return undefined;
}
