import type { Facets } from '@/lib/domain/account-snapshot';
import { Lifecycle } from '@/lib/domain/facets/history';
import { Report } from '../../report';
import { type AnswerContext, absent, present, readRecord, unknown } from './answer-context';

/** The stage as the CRM states it; absent where it states none, so that it is derived. */
export function readLifecycle(context: AnswerContext): Facets['lifecycle'] {
  const report = new Report();
  const read = readRecord(context, 'lifecycle', Lifecycle, report);
  if (!read.ok) return unknown(context, report, read.error);
  const { leaves } = read.value;
  return leaves.stage === undefined && report.problems.length === 0 ? absent(context, report) : present(context, report, leaves);
}
