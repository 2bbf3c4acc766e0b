import type { Story } from '@/tests/golden/story';

const files = import.meta.glob<Story>('../../../golden/accounts/*.ts', { eager: true, import: 'story' });

/** The golden accounts by name. */
export const goldenAccounts = Object.entries(files).map(([path, story]) => [path.replace(/^.*\/|\.ts$/g, ''), story] as const);
