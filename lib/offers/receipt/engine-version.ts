/**
 * The version of the rules that made an answer. Raise it by one in the commit that changes what `decide` answers to the same input:
 * the kept receipt of the tests (O215) no longer replays then, and says so. A receipt of an older version may still replay; where it
 * does not, the version tells a changed rule from a changed byte.
 */
export const ENGINE_VERSION = '3';
