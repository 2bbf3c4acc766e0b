/** Groups of three with one mark between them, the first of one to three digits and not a lone 0: `1,234,567`. Without the mark: one to three digits. */
export const isGrouped = (text: string, mark: string): boolean =>
  text.split(mark).every((group, index) => (index === 0 ? /^[1-9]\d{0,2}$/ : /^\d{3}$/).test(group));
