import './unknown.css';

/** A fact that nobody could say. Looks unlike a value, so that it is never read as zero or none. */
export function Unknown({ children }: { children: string }) {
  return <span className="unknown">{children}</span>;
}
