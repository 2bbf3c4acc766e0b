import type { TeachResultRow, TeachRow, TeachSeen } from '@/components/teach/teach-view';
import type { Lesson } from '@/lib/crm/learn/lesson';
import { lessonResult } from '@/lib/crm/learn/lesson-result';
import type { SeenField } from '@/lib/dock/teach-protocol';
import type { Language } from '@/lib/domain/language';
import { teachFieldOf } from './teach-fields';

export type SeenFields = Readonly<Record<string, SeenField>>;

/** What stands beside a field: what the person said of it comes before what the lesson would read. */
function shown(told: boolean, read: SeenField | undefined, pointed: SeenField | undefined): TeachSeen {
  if (!told) return pointed ?? read ?? { state: 'waiting' };
  if (read && read.state !== 'missing') return read;
  return pointed?.state === 'read' ? pointed : { state: 'none' };
}

/** The record at hand, field by field. `seen`: what the lesson reads of it; `pointed`: what was pointed at on it. */
export function teachRows(language: Language, lesson: Lesson, seen: SeenFields, pointed: SeenFields): TeachRow[] {
  const sample = lesson.urls.length - 1;
  return lesson.fields.map(({ field, told: samples }) => {
    const told = samples.includes(sample);
    return { ...teachFieldOf(language, field), told, seen: shown(told, seen[field.id], pointed[field.id]) };
  });
}

/** What came of a lesson, field by field. */
export function resultRows(language: Language, lesson: Lesson): TeachResultRow[] {
  const { fields, pageFields } = lessonResult(lesson);
  return fields.flatMap(({ id, right, of, survives }) => {
    const known = lesson.fields.find(({ field }) => field.id === id);
    if (!known) return [];
    const dayless = id === 'nps.score' && id in pageFields && !('nps.answeredOn' in pageFields);
    const because = dayless ? 'needs-day' : known.trials.length === 0 ? 'absent' : undefined;
    const kept = id in pageFields && !dayless;
    return [{ ...teachFieldOf(language, known.field), right, of, survives, kept, ...(because && { because }) }];
  });
}
