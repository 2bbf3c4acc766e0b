import { z } from './z';

/** A short text of a source: a name, a title, a code. Longer is refused as nonsense and becomes unknown. */
export const ShortText = z.string().check(z.minLength(1), z.maxLength(255));

/** A long text of a source: a comment, a subject. */
export const LongText = z.string().check(z.minLength(1), z.maxLength(4000));

/** An id that a playbook or a source gives. */
export const Id = z.string().check(z.minLength(1), z.maxLength(128));

/** A count of things: an integer from 0 to a thousand million. Minus three seats is a typing error. */
export const Count = z.int().check(z.nonnegative(), z.maximum(1_000_000_000));

/** A measured quantity, possibly fractional (gigabytes, hours); never negative. */
export const Quantity = z.number().check(z.nonnegative(), z.maximum(1e15));

/** A share between 0 and 1. */
export const Ratio = z.number().check(z.minimum(0), z.maximum(1));
