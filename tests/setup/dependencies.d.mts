interface Wanted {
  packages: Record<string, { version?: string; optional?: boolean; peer?: boolean }>;
}
interface Installed {
  packages: Record<string, { version?: string }>;
}
export function firstDifference(wanted: Wanted, installed: Installed | null): string | null;
export function projectNode(folder?: string): string | null;
export function ensureDependencies(): Promise<void>;
