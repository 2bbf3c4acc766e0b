import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { lessonQuery } from '@/lib/queries/page-query';

/** Takes up a lesson of this tab that a page load interrupted. Shows nothing itself. */
export function LessonWatch({ onLesson }: { onLesson: () => void }) {
  const underWay = useQuery(lessonQuery()).data?.lesson !== undefined;
  useEffect(() => {
    if (underWay) onLesson();
  }, [underWay, onLesson]);
  return null;
}
