interface Meter {
  points: readonly { startOn: string }[];
}

const MOST_POINTS = 400;

/** A meter with the periods that were heard in place of its own of the same beginning: its history stays. */
export function pointsOver(theirs: unknown, heard: unknown): unknown {
  const [meter, said] = [theirs as Meter, heard as Meter];
  const points = new Map([...meter.points, ...said.points].map((point) => [point.startOn, point]));
  const sorted = [...points.values()].sort((a, b) => (a.startOn < b.startOn ? -1 : 1)).slice(-MOST_POINTS);
  return {
    ...meter,
    points: sorted.map((point) => ({ ...meter.points.find(({ startOn }) => startOn === point.startOn), ...point })),
  };
}
