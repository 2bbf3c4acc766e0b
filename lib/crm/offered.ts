/**
 * CRMs whose accounts the panel can be fed from. The others are recognised (`npm run detect`), but nobody is asked for the permission to
 * stand on a page beside which there would be nothing to show.
 */
export const OFFERED_CRMS: readonly string[] = ['salesforce'];
