import type { Reader } from '@/lib/storage/reader';

/** What a reader says of whole books and of the desk where there is nothing. */
export const emptyReads: Pick<Reader, 'book' | 'journals' | 'desk' | 'looks'> = {
  book: async () => ({ snapshots: [] }),
  journals: async () => new Map(),
  desk: async () => null,
  looks: async () => new Map(),
};
