/** Names that a build or a framework makes anew: hashes, counters, generated prefixes. */
const MADE =
  /^(css|sc|jss|emotion|tw|ember|react|radix|headlessui|mui|mat|cdk|ext-gen|yui|ng|v|el|chakra|downshift|rc)[-_:]?[-_a-z]*\d|^:r|^_|--?[a-z]*\d+[a-z]*\d|__(?=[a-z+-]*\d)[a-z0-9+-]{5,}$|^(css|sc|jss|tss|emotion)-[a-z0-9]{4,}$|^\d/i;
/** Of one state of the page, not of what stands there. */
const STATE =
  /(^|[-_])(active|selected|focus(ed)?|hover(ed)?|open(ed)?|closed|disabled|enabled|hidden|visible|show|shown|loading|loaded|first|last|odd|even|dirty|pristine|touched|valid|invalid)$/i;
/** Utility classes say how it looks: `mt-4`, `text-sm`, `flex`. */
const LOOKS =
  /^(flex|grid|block|inline|hidden|relative|absolute|sticky|fixed|container|row|col|clearfix|bold|italic|truncate|-?[a-z]{1,2}[tblrxy]?-.*|(text|font|bg|border|rounded|shadow|col|row|gap|space|items|justify|self|w|h|min|max|p|m|float|d|align|leading|tracking)-.*)$/i;

/** A word that a person wrote: letters in readable lumps, no digits in them, no hash. */
export function isStableName(name: string): boolean {
  if (name.length < 2 || name.length > 60 || MADE.test(name) || STATE.test(name)) return false;
  if (!/^[\p{L}][\p{L}\d_:.-]*$/u.test(name)) return false;
  return name.split(/[-_:.]|(?<=[a-z])(?=[A-Z])/).every(isReadable);
}

export const isStableClass = (name: string) => isStableName(name) && !LOOKS.test(name);

function isReadable(lump: string): boolean {
  if (lump === '') return true;
  if (/\d/.test(lump)) return /^(h[1-6]|\d|[a-z]+\d)$/i.test(lump) && lump.length > 1;
  // A longer word of latin letters has a vowel, and no six consonants in a row.
  return (
    !/^[a-z]{5,}$/i.test(lump) ||
    (/[aeiouy]/i.test(lump) && !/[bcdfghjklmnpqrstvwxz]{6}/i.test(lump) && !/[a-z][A-Z][a-z]?[A-Z]/.test(lump))
  );
}
