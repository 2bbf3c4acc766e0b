const PATHS = {
  refresh: 'M13 3.2v3.3H9.7M12.8 6.3A5.2 5.2 0 1 0 13.2 9',
  settings:
    'M8 5.9a2.1 2.1 0 1 0 0 4.2 2.1 2.1 0 0 0 0-4.2ZM8 1.8v1.7M8 12.5v1.7M1.8 8h1.7M12.5 8h1.7M3.6 3.6l1.2 1.2M11.2 11.2l1.2 1.2M12.4 3.6l-1.2 1.2M4.8 11.2l-1.2 1.2',
  'to-left': 'M2.5 3h11v10h-11zM6 3v10M11.5 8H8.2M9.6 6.4 8 8l1.6 1.6',
  'to-right': 'M2.5 3h11v10h-11zM10 3v10M4.5 8h3.3M6.4 6.4 8 8 6.4 9.6',
  'chevron-right': 'm6 3.5 4.5 4.5L6 12.5',
  'chevron-left': 'M10 3.5 5.5 8l4.5 4.5',
  copy: 'M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1',
  check: 'm3 8.5 3.2 3.2L13 4.8',
  more: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  cross: 'm4 4 8 8M12 4l-8 8',
  question: 'M5.6 6a2.4 2.4 0 1 1 3.5 2.1c-.8.5-1.1.9-1.1 1.8M8 12.4v.1',
  warning: 'M8 2.4 14.4 13.4H1.6zM8 6.4v3.2M8 11.6v.1',
  arrow: 'M2.5 8h10.5M9.3 4.3 13 8l-3.7 3.7',
  upsell: 'M4 12 12 4M6 4h6v6',
  'cross-sell': 'M8 3v10M3 8h10',
  'volume-discount': 'M3 12.5h10M3 9.2h7M3 5.9h4.5M3 2.6h2.4',
  trial: 'M8 4.6V8l2.4 1.6M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2Z',
  campaign: 'M3 13.5V2.5M3 3.2h9.5L10.6 6l1.9 2.8H3',
  downsell: 'M4 4l8 8M12 6v6H6',
  recovery: 'M2.5 8.4h2.6l1.5-3.6 2.6 6.6 1.5-3h2.8',
  'no-offer': 'M2.5 8h11',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing of 16 units, in the colour of the text. Never alone: what it means stands beside it or in the button's name. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      aria-hidden="true"
    >
      <path d={PATHS[name]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
