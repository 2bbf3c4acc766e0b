/** The place of something that is on its way, in its size. Hidden from assistive technology: the wait is said in words elsewhere. */
export function Skeleton({ width, height = 12 }: { width: number | string; height?: number }) {
  return <span className="skeleton" aria-hidden="true" style={{ width, height }} />;
}
