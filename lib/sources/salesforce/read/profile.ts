import type { Facets } from '@/lib/domain/account-snapshot';
import { Profile } from '@/lib/domain/facets/profile';
import { Report } from '../../report';
import { type AnswerContext, present, readRecord, unknown } from './answer-context';

/** Who the account is. */
export function readProfile(context: AnswerContext): Facets['profile'] {
  const report = new Report();
  const read = readRecord(context, 'profile', Profile, report);
  return read.ok ? present(context, report, read.value.leaves) : unknown(context, report, read.error);
}
