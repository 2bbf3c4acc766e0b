import type { Handlers } from '@/lib/messaging/server';

type PageHandlers = Pick<Handlers, 'page.check' | 'page.teach' | 'lesson.read' | 'lesson.keep'>;

const none = async () => ({ ok: false, error: { kind: 'not-found', what: 'channel' } }) as const;

export const pageHandlers: PageHandlers = {
  'page.check': none,
  'page.teach': none,
  'lesson.read': none,
  'lesson.keep': none,
};
