import { firstByte, firstDifference, offsetOf, pathAt, valueAt } from './byte-path';
import { asJson, type Difference, differenceAt, shortJson } from './difference';
import { RECEIPT_PARTS, type Receipt } from './receipt';
import { bodyText, findChangedByte, sealOf } from './seal';

/**
 * What was changed in a receipt since it was sealed; null if nothing was. One byte is told exactly, with what stood there; of a
 * larger change the first part whose digest does not fit.
 */
export function tampered(receipt: Receipt): Difference | null {
  const { seal, ...body } = receipt;
  const found = sealOf(body);
  const whole = asJson(receipt);
  if (found.sha256 !== seal.sha256) {
    const changed = findChangedByte(bodyText(receipt), seal);
    if (changed) {
      const before = asJson(JSON.parse(changed.original));
      // A byte that was taken out stands only in what was before.
      const path = pathAt(seal.bytes > found.bytes ? before : asJson(body), changed.byte);
      return differenceAt(path, changed.byte, shortJson(valueAt(before, path)), shortJson(valueAt(asJson(body), path)));
    }
    const part = RECEIPT_PARTS.find((name) => found.parts[name] !== seal.parts[name]);
    if (part !== undefined) {
      return differenceAt([part], offsetOf(whole, [part]), `sha256 ${seal.parts[part]}`, `sha256 ${found.parts[part]}`);
    }
  }
  // Every part is as it was sealed, so it is the seal that was changed, or the envelope.
  const path = firstDifference(asJson(found), asJson(seal));
  if (path === null) return null;
  const [right, stated] = [shortJson(valueAt(asJson(found), path)), shortJson(valueAt(asJson(seal), path))];
  const at = ['seal', ...path];
  return differenceAt(at, offsetOf(whole, at) + firstByte(right, stated), right, stated);
}
