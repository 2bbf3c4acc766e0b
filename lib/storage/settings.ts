import type { Settings } from '@/lib/domain/settings';

/** The settings of this device; whatever is missing or illegible is the default. */
export declare function readSettings(): Promise<Settings>;

/** Called with the new settings after each change; returns how to stop. */
export declare function subscribeSettings(listener: (settings: Settings) => void): () => void;
